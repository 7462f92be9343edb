package fr.gouv.esante.hub.models.line;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the model does not describe, between JSON and XML.
 *
 * <p>XML has elements and texts only: a number, a boolean, a null, an empty object, a list of one tell what they
 * are by an attribute of this package's own, so that JSON comes back as it was. Other XML has no such attribute:
 * elements of one name are a list, an element with children is an object, any other is a text.
 */
final class OpenXml {
    static final List<String> HINTS = List.of("urn:hubsante:json", "urn:hubgen:json");
    private static final String TYPE = "type";
    private static final String LIST = "list";
    private static final String ITEM = "item";

    private OpenXml() {}

    static Map<String, Object> object(List<XmlElement> elements) {
        Map<String, List<XmlElement>> groups = new LinkedHashMap<>();
        for (XmlElement element : elements) {
            groups.computeIfAbsent(element.name(), name -> new ArrayList<>()).add(element);
        }
        Map<String, Object> found = new LinkedHashMap<>();
        groups.forEach((name, group) -> found.put(name, property(group)));
        return found;
    }

    private static Object property(List<XmlElement> group) {
        XmlElement first = group.get(0);
        if (first.hint(LIST).equals("empty")) {
            return List.of();
        }
        if (group.size() > 1 || first.hint(LIST).equals("true") || isContent(first)) {
            return group.stream().map(OpenXml::value).toList();
        }
        return value(first);
    }

    /** The content of an EDXL-DE, such as RS-ERROR's sourceMessage holds, is a list (OASIS EDXL-DE 2.0). */
    private static boolean isContent(XmlElement element) {
        return element.name().equals("content")
                && element.elements().stream().anyMatch(child -> child.name().equals("jsonContent"));
    }

    private static Object value(XmlElement element) {
        List<XmlElement> children = element.elements();
        return switch (element.hint(TYPE)) {
            case "null" -> OpenValue.NULL;
            case "boolean" -> element.text().equals("true");
            case "number" -> number(element.text());
            case "object" -> object(children);
            case LIST, "array" -> children.stream().map(OpenXml::value).toList();
            default -> children.isEmpty() ? element.text() : object(children);
        };
    }

    private static Object number(String text) {
        Lexical number = Lexical.decimal(text);
        return number == null ? text : number;
    }

    /** The elements of a property of JSON, in a namespace. */
    static List<XmlElement> elements(String namespace, String name, Object value) {
        if (!(value instanceof List<?> items)) {
            return List.of(element(namespace, name, value, false));
        }
        if (items.isEmpty()) {
            return List.of(new XmlElement(namespace, name, List.of(hint(LIST, "empty")), List.of()));
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
            hints.add(hint(LIST, "true"));
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
            return LIST;
        }
        if (value == OpenValue.NULL) {
            return "null";
        }
        children.add(value instanceof Lexical number ? number.xml() : value.toString());
        return value instanceof Lexical ? "number" : value instanceof Boolean ? "boolean" : "";
    }

    private static XmlAttribute hint(String name, String value) {
        return new XmlAttribute("", HINTS.get(0), "json", name, value);
    }
}
