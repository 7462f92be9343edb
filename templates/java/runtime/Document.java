package fr.gouv.esante.hub.models.line;

/** What the hub delivers: a whole envelope, or the message alone. */
public sealed interface Document permits Envelope, HubMessage {
    /** Everything that is wrong with it, codes out of their lists included. */
    java.util.List<ValidationError> validate();

    /** The document in JSON; a message stands below its root element. */
    String toJson();

    /**
     * The document in XML.
     *
     * @throws ConversionException where it holds what XML cannot carry
     */
    String toXml();
}
