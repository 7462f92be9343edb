package fr.gouv.esante.hub.models.line;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads objects of the model from values that were read as JSON has them, or from objects of another class. */
final class TreeReader {
    private final Forms forms;
    private final Findings findings;

    TreeReader(Forms forms, Findings findings) {
        this.forms = forms;
        this.findings = findings;
    }

    /** The object of a map, or of an object of another type. */
    HubObject object(Object source, ObjectType type, Path path) {
        Slots slots = new Slots(type);
        int next = 0;
        for (Map.Entry<?, ?> property : properties(source).entrySet()) {
            String name = (String) property.getKey();
            int index = type.indexOf(name, next);
            if (index >= 0) {
                slots.put(index, member(type.field(index), property.getValue(), path.property(name)));
                next = index + 1;
            } else if (type.isOpen()) {
                slots.addOther(new OpenProperty(name, property.getValue(), null));
            } else {
                findings.add(ErrorCode.UNKNOWN, path.property(name));
                slots.dropped = true;
            }
        }
        return type.create(slots);
    }

    /** All that a field holds. */
    Object member(Field field, Object value, Path path) {
        if (!field.isList() || value == Slots.UNREAD) {
            return value(field, value, path);
        }
        if (!(value instanceof List<?> items)) {
            return wrong(path, "list");
        }
        List<Object> found = new ArrayList<>(items.size());
        for (Object item : items) {
            found.add(value(field, item, path.item(found.size())));
        }
        return Collections.unmodifiableList(found);
    }

    private Object value(Field field, Object value, Path path) {
        if (value == Slots.UNREAD || field.isValue()) {
            return forms.typed(field, value);
        }
        if (field.isObject()) {
            boolean isObject = value instanceof Map || value instanceof HubObject;
            return isObject ? forms.object(value, field.objectType(), path, findings) : wrong(path, "object");
        }
        Object found = scalar(field.scalar(), value);
        return found == null ? wrong(path, Validator.nameOf(field.scalar())) : found;
    }

    private Object wrong(Path path, String expected) {
        findings.add(ErrorCode.TYPE, path, expected);
        return Slots.INVALID;
    }

    /** A value as one of a type; null where it is none. */
    static Object scalar(Scalar scalar, Object value) {
        if (scalar.isText()) {
            return value instanceof String ? value : null;
        }
        if (scalar == Scalar.BOOLEAN) {
            return value instanceof Boolean flag
                    ? flag ? Lexical.TRUE : Lexical.FALSE
                    : value instanceof Lexical lexical && !lexical.isNumber() ? lexical : null;
        }
        boolean isNumber = value instanceof Lexical number
                && number.isNumber()
                && (scalar == Scalar.NUMBER || Lexical.isWhole(number.json()));
        return isNumber ? value : null;
    }

    private static Map<?, ?> properties(Object source) {
        if (source instanceof Map<?, ?> map) {
            return map;
        }
        HubObject object = (HubObject) source;
        Map<String, Object> found = new LinkedHashMap<>();
        for (int index = 0; index < object.values.length; index++) {
            if (object.values[index] != null) {
                found.put(object.objectType().field(index).name(), object.values[index]);
            }
        }
        found.putAll(OpenValue.checked(object.others));
        return found;
    }
}
