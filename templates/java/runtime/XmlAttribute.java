package fr.gouv.esante.hub.models.line;

import java.util.Set;

/** An attribute of an element; {@code owner} is the field whose wrapper carries it, or empty. */
record XmlAttribute(String owner, String namespace, String prefix, String name, String value) {
    static final String XLINK = "http://www.w3.org/1999/xlink";

    private static final Set<String> RESOURCES = Set.of("descriptor", "content", "contentObject");
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    static XmlAttribute xlinkType(String owner, String value) {
        return new XmlAttribute(owner, XLINK, "xlink", "type", value);
    }

    /** Whether it is the type that EDXL-DE gives an element. */
    boolean isXlinkOf(String elementNamespace, String element) {
        String type = element.equals(Envelope.ROOT) ? "extended" : RESOURCES.contains(element) ? "resource" : "";
        return elementNamespace.equals(Envelope.NAMESPACE)
                && namespace.equals(XLINK)
                && name.equals("type")
                && value.equals(type);
    }

    /** This attribute with the prefix that this package writes, to be compared. */
    XmlAttribute withoutPrefix() {
        return new XmlAttribute(owner, namespace, namespace.equals(XLINK) ? "xlink" : prefix, name, value);
    }

    /** Whether it tells a validator where schemas are; it says nothing of the message. */
    boolean isSchemaLocation() {
        return namespace.equals(INSTANCE) && (name.equals("schemaLocation") || name.equals("noNamespaceSchemaLocation"));
    }
}
