package fr.gouv.esante.hub.models.line;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the model does not describe, between JSON and XML.
 *
 * <p>XML has elements and texts only: a number, a boolean, a null, an empty object, a list of one tell what they
 * are by an attribute of this package's own, so that JSON comes back as it was. Other XML has no such attribute:
 * elements of one name are a list, an element with children is an object, any other is a text.
 */
final class OpenXml {
    private static final String NAMESPACE = "urn:hubgen:json";
    private static final String TYPE = "type";
    private static final String LIST = "list";
    private static final String ONE = "one";
    private static final String ARRAY = "array";
    private static final String ITEM = "item";
    private static final Map<String, Set<String>> HINTS =
            Map.of(TYPE, Set.of("number", "boolean", "null", "object", ARRAY), LIST, Set.of(ONE));

    private OpenXml() {}

    /** Whether an attribute says what XML alone cannot. */
    static boolean isHint(XmlAttribute attribute) {
        return attribute.namespace().equals(NAMESPACE)
                && HINTS.getOrDefault(attribute.name(), Set.of()).contains(attribute.value());
    }

    /** Whether the elements of one name are a list. */
    static boolean isList(List<XmlElement> group) {
        return group.size() > 1 || group.get(0).hint(LIST).equals(ONE);
    }

    /** Whether an element with these elements is the list of them. */
    static boolean isListOfItems(XmlElement element, List<XmlElement> children) {
        return element.hint(TYPE).equals(ARRAY) && children.stream().allMatch(child -> child.name().equals(ITEM));
    }

    /** Elements by their names, in the order in which they came. */
    static Map<String, List<XmlElement>> groups(List<XmlElement> elements) {
        Map<String, List<XmlElement>> groups = new LinkedHashMap<>();
        for (XmlElement element : elements) {
            groups.computeIfAbsent(element.name(), name -> new ArrayList<>()).add(element);
        }
        return groups;
    }

    static Map<String, Object> object(List<XmlElement> elements) {
        Map<String, Object> found = new LinkedHashMap<>();
        groups(elements).forEach((name, group) -> found.put(name, isList(group) ? list(group) : value(group.get(0))));
        return found;
    }

    /** The value of the elements of one name; of an element with texts beside elements, {@link Slots#UNREAD}. */
    static Object read(List<XmlElement> group) {
        return isList(group) ? group.stream().map(OpenXml::read).toList() : read(group.get(0));
    }

    private static Object read(XmlElement element) {
        List<XmlElement> children = element.elements();
        if (children.isEmpty()) {
            return text(element.text(), element.hint(TYPE));
        }
        if (!XmlNames.isBlank(element.text())) {
            return Slots.UNREAD;
        }
        if (isListOfItems(element, children)) {
            return children.stream().map(OpenXml::read).toList();
        }
        Map<String, Object> found = new LinkedHashMap<>();
        groups(children).forEach((name, group) -> found.put(name, read(group)));
        return found;
    }

    private static List<Object> list(List<XmlElement> items) {
        return items.stream().map(OpenXml::value).toList();
    }

    private static Object value(XmlElement element) {
        List<XmlElement> children = element.elements();
        if (children.isEmpty()) {
            return text(element.text(), element.hint(TYPE));
        }
        return isListOfItems(element, children) ? list(children) : object(children);
    }

    /** A text, or the value that it is by its hint; one that does not fit stays a text. */
    private static Object text(String text, String hint) {
        boolean isEmpty = text.isEmpty();
        Object value = switch (hint) {
            case "null" -> isEmpty ? OpenValue.NULL : text;
            case "object" -> isEmpty ? Map.of() : text;
            case ARRAY -> isEmpty ? List.of() : text;
            case "boolean" -> text.equals("true") || text.equals("false") ? (Object) text.equals("true") : text;
            case "number" -> Lexical.json(text);
            default -> text;
        };
        return value == null ? text : value;
    }

    /** The elements of a property of JSON, in a namespace. */
    static List<XmlElement> elements(String namespace, String name, Object value) {
        if (!(value instanceof List<?> items) || items.isEmpty()) {
            return List.of(element(namespace, name, value, false));
        }
        return items.stream()
                .map(item -> element(namespace, name, item, items.size() == 1))
                .toList();
    }

    private static XmlElement element(String namespace, String name, Object value, boolean isAlone) {
        XmlNames.check(name);
        List<XmlAttribute> hints = new ArrayList<>();
        List<Object> children = new ArrayList<>();
        if (isAlone) {
            hints.add(hint(LIST, ONE));
        }
        String type = fill(namespace, value, children);
        if (!type.isEmpty()) {
            hints.add(hint(TYPE, type));
        }
        return new XmlElement(namespace, name, hints, children);
    }

    /** Adds the children that hold a value; the type's hint, or none where XML reads as much. */
    private static String fill(String namespace, Object value, List<Object> children) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> children.addAll(elements(namespace, (String) key, item)));
            return map.isEmpty() ? "object" : "";
        }
        if (value instanceof List<?> items) {
            items.forEach(item -> children.add(element(namespace, ITEM, item, false)));
            return ARRAY;
        }
        if (value == OpenValue.NULL) {
            return "null";
        }
        children.add(value instanceof Lexical number ? number.json() : value.toString());
        return value instanceof Lexical ? "number" : value instanceof Boolean ? "boolean" : "";
    }

    private static XmlAttribute hint(String name, String value) {
        return new XmlAttribute("", NAMESPACE, "json", name, value);
    }
}
