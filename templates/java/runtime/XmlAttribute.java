package fr.gouv.esante.hub.models.line;

/** An attribute of an element; {@code owner} is the field whose wrapper carries it, or empty. */
record XmlAttribute(String owner, String namespace, String prefix, String name, String value) {
    static final String XLINK = "http://www.w3.org/1999/xlink";

    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    static XmlAttribute xlinkType(String owner, String value) {
        return new XmlAttribute(owner, XLINK, "xlink", "type", value);
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
