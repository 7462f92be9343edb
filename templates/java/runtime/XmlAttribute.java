package fr.gouv.esante.hub.models.line;

/** An attribute of an element; {@code owner} is the field whose wrapper carries it, or empty. */
record XmlAttribute(String owner, String namespace, String prefix, String name, String value) {
    static final String XLINK = "http://www.w3.org/1999/xlink";

    static XmlAttribute xlinkType(String owner, String value) {
        return new XmlAttribute(owner, XLINK, "xlink", "type", value);
    }
}
