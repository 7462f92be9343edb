package fr.gouv.esante.hub.models.line;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Values that the model does not describe: text, number, boolean, null, list or map, as JSON has them. */
final class OpenValue {
    /** The {@code null} of JSON. */
    static final Object NULL = new Object();

    private OpenValue() {}

    /** A value of Java as one of these; raises {@code IllegalArgumentException} for what JSON has not. */
    static Object of(Object value) {
        if (value instanceof String || value instanceof Boolean) {
            return value;
        }
        if (value == null) {
            return NULL;
        }
        if (value instanceof BigDecimal number) {
            return Lexical.of(number);
        }
        if (value instanceof Number number) {
            return Lexical.of(decimal(number));
        }
        if (value instanceof List<?> items) {
            List<Object> list = new ArrayList<>();
            items.forEach(item -> list.add(of(item)));
            return list;
        }
        if (value instanceof Map<?, ?> entries) {
            Map<String, Object> map = new LinkedHashMap<>();
            entries.forEach((name, item) -> map.put(key(name), of(item)));
            return map;
        }
        if (value instanceof HubValue any) {
            return JsonTree.free(any.kept);
        }
        if (value instanceof HubObject) {
            return JsonTree.free(value);
        }
        throw new IllegalArgumentException("JSON has no value of " + value.getClass());
    }

    private static BigDecimal decimal(Number number) {
        if (number instanceof Double || number instanceof Float) {
            if (!Double.isFinite(number.doubleValue())) {
                throw new IllegalArgumentException("JSON has no NaN and no infinity");
            }
        }
        return new BigDecimal(number.toString());
    }

    private static String key(Object name) {
        if (name instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("the key of a map is no text");
    }

    /** One of these as a value of Java: numbers are {@code BigDecimal}. */
    static Object plain(Object value) {
        if (value == NULL) {
            return null;
        }
        if (value instanceof Lexical number) {
            return number.isNumber() ? number.decimal() : (Object) number.bool();
        }
        if (value instanceof List<?> items) {
            List<Object> list = new ArrayList<>();
            items.forEach(item -> list.add(plain(item)));
            return list;
        }
        if (value instanceof Map<?, ?> entries) {
            Map<String, Object> map = new LinkedHashMap<>();
            entries.forEach((name, item) -> map.put((String) name, plain(item)));
            return map;
        }
        return value;
    }

    /** The properties as they are checked: what was refused in XML is {@link Slots#UNREAD}. */
    static Map<String, Object> checked(List<OpenProperty> others) {
        Map<String, Object> found = new LinkedHashMap<>();
        others.stream().filter(property -> property.xml() == null).forEach(item -> found.put(item.name(), item.json()));
        OpenXml.groups(others.stream().map(OpenProperty::xml).filter(Objects::nonNull).toList())
                .forEach((name, group) -> found.put(name, OpenXml.read(group)));
        return found;
    }

    /** The properties as JSON has them: elements of one name are one list. */
    static Map<String, Object> properties(List<OpenProperty> others) {
        if (others.isEmpty()) {
            return Map.of();
        }
        List<XmlElement> elements = new ArrayList<>();
        Map<String, Object> found = new LinkedHashMap<>();
        for (OpenProperty property : others) {
            found.put(property.name(), property.json());
            if (property.xml() != null) {
                elements.add(property.xml());
            }
        }
        found.putAll(OpenXml.object(elements));
        return found;
    }
}
