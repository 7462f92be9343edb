package fr.gouv.esante.hub.models.line;

/** A part of an envelope that carries nothing of its own but its fields. */
final class EnvelopePart extends HubObject {
    static final ObjectType ADDRESS = ObjectType.closed(
            "explicitAddress",
            EnvelopePart::new,
            Field.of("explicitAddressScheme", Scalar.STRING, 1, 1),
            Field.of("explicitAddressValue", Scalar.STRING, 1, 1));
    static final ObjectType DESCRIPTOR = ObjectType.closed(
                    "descriptor",
                    EnvelopePart::new,
                    Field.of("language", Scalar.STRING, 1, 1),
                    Field.of("explicitAddress", () -> ADDRESS, 1, 1))
            .ofEnvelope(XmlAttribute.xlinkType("", "resource"));
    static final ObjectType EMBEDDED = ObjectType.open(
            "embeddedJsonContent",
            EnvelopePart::new,
            Field.of("message", () -> EnvelopedMessage.TYPE, 1, 1).inNamespace(Release.HEADER.namespace()));
    static final ObjectType JSON_CONTENT = ObjectType.open(
            "jsonContent",
            EnvelopePart::new,
            Field.of("embeddedJsonContent", () -> EMBEDDED, 1, 1).namedInXml("embeddedXMLContent", null));
    static final ObjectType CONTENT_OBJECT = ObjectType.open(
                    "contentObject",
                    EnvelopePart::new,
                    Field.of("jsonContent", () -> JSON_CONTENT, 1, 1).namedInXml("contentXML", null))
            .ofEnvelope(XmlAttribute.xlinkType("", "resource"));

    private EnvelopePart(Slots slots) {
        super(slots);
    }

    static EnvelopePart of(ObjectType type, Object... values) {
        Slots slots = new Slots(type);
        for (int index = 0; index < values.length; index++) {
            slots.set(index, values[index]);
        }
        return new EnvelopePart(slots);
    }

    String text(int index) {
        return get(index, String.class);
    }

    HubObject part(int index) {
        return get(index, HubObject.class);
    }
}
