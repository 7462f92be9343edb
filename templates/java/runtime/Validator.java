package fr.gouv.esante.hub.models.line;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Checks the values of an object against the model; what cannot be a value of its type was found before. */
final class Validator {
    private final Findings findings;
    private final Forms forms;

    Validator(Findings findings) {
        this(findings, new Forms());
    }

    Validator(Findings findings, Forms forms) {
        this.findings = findings;
        this.forms = forms;
    }

    /** What is wrong with an object and all below it. */
    void check(HubObject object, Path path) {
        ObjectType type = object.objectType();
        int required = object instanceof EnvelopedMessage message ? message.checked() : type.size();
        for (int index = 0; index < type.size(); index++) {
            Field field = type.field(index);
            Object value = object.values[index];
            if (value == null) {
                if (field.isRequired() && index < required) {
                    findings.add(ErrorCode.REQUIRED, path.property(field.name()));
                }
            } else if (value instanceof List<?> items && field.isList()) {
                list(field, items, path.property(field.name()), field.isValue());
            } else if (value != Slots.INVALID && value != Slots.UNREAD) {
                value(field, value, path, -1);
            }
        }
        if (type.additional() != null) {
            OpenValue.checked(object.others)
                    .forEach((name, value) -> check(type.additional(), value, path.property(name)));
        }
        if (!type.forms().isEmpty()) {
            choose(object.isWhole() ? forms.count(object) : 0, type.isExclusive(), path);
        }
    }

    /** What is wrong with a value of any kind, which is kept as JSON has it or as an object of a class. */
    void check(Field field, Object value, Path path) {
        if (value == Slots.UNREAD || value == OpenValue.NULL && field.isNullable()) {
            return;
        }
        if (!field.branches().isEmpty()) {
            choose(forms.count(field, value), field.isExclusive(), path);
        } else if (field.items() != null) {
            checkList(field.items(), value, path);
        } else if (field.isObject()) {
            checkObject(field.objectType(), value, path);
        } else {
            Object known = field.scalar() == null ? value : TreeReader.scalar(field.scalar(), value);
            if (known == null) {
                findings.add(ErrorCode.TYPE, path, nameOf(field.scalar()));
            } else {
                facets(field, known, path, null, -1);
            }
        }
    }

    private void checkList(Field items, Object value, Path path) {
        if (value instanceof List<?> list) {
            list(items, list, path, true);
        } else {
            findings.add(ErrorCode.TYPE, path, "list");
        }
    }

    private void checkObject(ObjectType type, Object value, Path path) {
        if (value instanceof Map || value instanceof HubObject) {
            check(forms.object(value, type, path, findings), path);
        } else {
            findings.add(ErrorCode.TYPE, path, "object");
        }
    }

    /** One form at least fits, and exactly one where one alone may. */
    private void choose(int accepted, boolean isExclusive, Path path) {
        if (accepted == 0 || isExclusive && accepted > 1) {
            findings.add(ErrorCode.CHOICE, path);
        }
    }

    private void list(Field field, List<?> items, Path path, boolean isRaw) {
        if (items.size() < field.minimum()) {
            findings.add(ErrorCode.MIN_ITEMS, path, Integer.toString(field.minimum()));
        }
        if (field.maximum() != Field.UNBOUNDED && items.size() > field.maximum()) {
            findings.add(ErrorCode.MAX_ITEMS, path, Integer.toString(field.maximum()));
        }
        for (int item = 0; item < items.size(); item++) {
            if (isRaw) {
                check(field, items.get(item), path.item(item));
            } else if (items.get(item) != Slots.INVALID && items.get(item) != Slots.UNREAD) {
                value(field, items.get(item), path, item);
            }
        }
        int again = field.isUnique() && findings.isClean() ? Repetitions.first(items) : -1;
        if (again >= 0) {
            findings.repeated(path.item(again));
        }
    }

    /** Checks one value; {@code owner} is its object, or the list that it is an item of. */
    private void value(Field field, Object value, Path owner, int item) {
        if (field.isValue()) {
            check(field, value, place(owner, field, item));
        } else if (value instanceof HubObject object) {
            check(object, place(owner, field, item));
        } else {
            facets(field, value, null, owner, item);
        }
    }

    /** Checks what a value of the right type is held to; its path is made where something is wrong. */
    private void facets(Field field, Object value, Path path, Path owner, int item) {
        TextPattern form = field.form();
        if (form != null && value instanceof String text && !form.accepts(text)) {
            findings.add(ErrorCode.PATTERN, path == null ? place(owner, field, item) : path, form.source());
        }
        CodeList<?> codes = field.codes();
        boolean isCode = (codes == null || codes.holds(value)) && field.isConstant(value);
        FieldBounds limits = field.limits();
        if (limits != null && isCode) {
            within(limits, value, path == null ? place(owner, field, item) : path);
        }
        if (!isCode) {
            String title = codes == null ? "" : codes.title();
            findings.add(ErrorCode.CODE, path == null ? place(owner, field, item) : path, title);
        }
    }

    private void within(FieldBounds limits, Object value, Path path) {
        if (value instanceof String text && !limits.accepts(text)) {
            findings.add(ErrorCode.LENGTH, path);
        } else if (value instanceof Lexical number && number.isNumber() && !limits.accepts(number.decimal())) {
            findings.add(ErrorCode.BOUNDS, path);
        }
    }

    private static Path place(Path owner, Field field, int item) {
        return item < 0 ? owner.property(field.name()) : owner.item(item);
    }

    /** A type's name in a report. */
    static String nameOf(Scalar scalar) {
        return scalar.isText() ? "string" : scalar.name().toLowerCase(Locale.ROOT);
    }
}
