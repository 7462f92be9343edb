package fr.gouv.esante.hub.models.line;

import java.util.List;

/** Writes objects of the model as XML, their elements in the order of the model. */
final class XmlWriter {
    private final StringBuilder out = new StringBuilder(2048);

    private XmlWriter() {}

    /** A document with one root element. */
    static String write(HubObject object, String root, String namespace) {
        XmlWriter writer = new XmlWriter();
        writer.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        writer.object(object, root, namespace, "");
        return writer.out.toString();
    }

    private void object(HubObject object, String name, String namespace, String current) {
        open(name, namespace, current, attributes(object, ""));
        int start = out.length();
        int others = object.objectType().othersAt();
        fields(object, 0, others, namespace);
        object.others.forEach(property -> other(property, namespace));
        fields(object, others, object.values.length, namespace);
        close(name, start);
    }

    private void fields(HubObject object, int start, int end, String namespace) {
        for (int index = start; index < end; index++) {
            field(object, index, namespace);
        }
    }

    private void field(HubObject object, int index, String namespace) {
        Object value = object.values[index];
        Field field = object.objectType().field(index);
        if (value == null) {
            return;
        }
        if (field.isFree()) {
            OpenXml.elements(namespace, field.name(), JsonTree.free(value)).forEach(item -> element(item, namespace));
        } else if (field.xmlItem() != null) {
            open(field.xmlName(), namespace, namespace, attributes(object, field.name()));
            int start = out.length();
            ((List<?>) value).forEach(item -> value(field, field.xmlItem(), item, namespace));
            close(field.xmlName(), start);
        } else if (value instanceof List<?> items) {
            items.forEach(item -> value(field, field.xmlName(), item, namespace));
        } else {
            value(field, field.xmlName(), value, namespace);
        }
    }

    private void value(Field field, String name, Object value, String current) {
        String namespace = field.namespaceIn(current);
        if (value instanceof HubObject object) {
            object(object, name, namespace, current);
            return;
        }
        open(name, namespace, current, List.of());
        int start = out.length();
        text(value instanceof Lexical lexical ? lexical.xml() : value.toString());
        close(name, start);
    }

    private void other(OpenProperty property, String namespace) {
        if (property.xml() != null) {
            element(property.xml(), namespace);
        } else {
            OpenXml.elements(namespace, property.name(), property.json()).forEach(item -> element(item, namespace));
        }
    }

    private void element(XmlElement element, String current) {
        open(element.name(), element.namespace(), current, element.attributes());
        int start = out.length();
        for (Object child : element.children()) {
            if (child instanceof XmlElement inner) {
                element(inner, element.namespace());
            } else {
                text((String) child);
            }
        }
        close(element.name(), start);
    }

    private static List<XmlAttribute> attributes(HubObject object, String owner) {
        List<XmlAttribute> all = object.fromXml ? object.attributes : object.objectType().defaultAttributes();
        return all.isEmpty()
                ? all
                : all.stream().filter(item -> item.owner().equals(owner)).toList();
    }

    private void open(String name, String namespace, String current, List<XmlAttribute> attributes) {
        out.append('<').append(name);
        if (!namespace.equals(current)) {
            attribute("xmlns", namespace);
        }
        int number = 0;
        for (XmlAttribute item : attributes) {
            if (item.namespace().isEmpty()) {
                attribute(item.name(), item.value());
            } else if (item.prefix().equals("xml")) {
                attribute("xml:" + item.name(), item.value());
            } else {
                String prefix = number == 0 && !item.prefix().isEmpty() ? item.prefix() : "p" + number;
                number++;
                attribute("xmlns:" + prefix, item.namespace());
                attribute(prefix + ":" + item.name(), item.value());
            }
        }
        out.append('>');
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(value, true);
        out.append('"');
    }

    private void close(String name, int start) {
        if (out.length() == start) {
            out.setCharAt(start - 1, '/');
            out.append('>');
        } else {
            out.append("</").append(name).append('>');
        }
    }

    private void text(String text) {
        escape(text, false);
    }

    private void escape(String text, boolean inAttribute) {
        XmlNames.checkText(text);
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            switch (letter) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\r' -> out.append("&#13;");
                case '"' -> out.append(inAttribute ? "&quot;" : "\"");
                case '\n' -> out.append(inAttribute ? "&#10;" : "\n");
                case '\t' -> out.append(inAttribute ? "&#9;" : "\t");
                default -> out.append(letter);
            }
        }
    }
}
