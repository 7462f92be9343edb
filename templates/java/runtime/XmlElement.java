package fr.gouv.esante.hub.models.line;

import java.util.List;

/** An element that the model does not describe, whole: its children are elements and texts. */
record XmlElement(String namespace, String name, List<XmlAttribute> attributes, List<Object> children) {
    List<XmlElement> elements() {
        return children.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast).toList();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (Object child : children) {
            if (child instanceof String part) {
                text.append(part);
            }
        }
        return text.toString();
    }

    /** What a hint says: the type of a value of JSON that XML has no place for, or that a list has one value. */
    String hint(String attribute) {
        for (XmlAttribute item : attributes) {
            if (OpenXml.isHint(item) && item.name().equals(attribute)) {
                return item.value();
            }
        }
        return "";
    }
}
