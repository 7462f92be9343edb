package fr.gouv.esante.hub.models.line;

import java.util.List;
import java.util.Locale;

/** Checks the values of an object against the model; what cannot be a value of its type was found before. */
final class Validator {
    private final Findings findings;

    Validator(Findings findings) {
        this.findings = findings;
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
            } else if (value instanceof List<?> items) {
                list(field, items, path.property(field.name()));
            } else if (value != Slots.INVALID) {
                value(field, value, path, -1);
            }
        }
    }

    private void list(Field field, List<?> items, Path path) {
        if (items.size() < field.minimum()) {
            findings.add(ErrorCode.MIN_ITEMS, path, Integer.toString(field.minimum()));
        }
        if (field.maximum() != Field.UNBOUNDED && items.size() > field.maximum()) {
            findings.add(ErrorCode.MAX_ITEMS, path, Integer.toString(field.maximum()));
        }
        for (int item = 0; item < items.size(); item++) {
            if (items.get(item) != Slots.INVALID) {
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
        if (value instanceof HubObject object) {
            check(object, place(owner, field, item));
            return;
        }
        TextPattern form = field.form();
        if (form != null && value instanceof String text && !form.accepts(text)) {
            findings.add(ErrorCode.PATTERN, place(owner, field, item), form.source());
        }
        FieldBounds limits = field.limits();
        if (limits != null) {
            within(limits, value, place(owner, field, item));
        }
        CodeList<?> codes = field.codes();
        if (codes != null && !codes.holds(value)) {
            findings.add(ErrorCode.CODE, place(owner, field, item), codes.title());
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
