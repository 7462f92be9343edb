package fr.gouv.esante.hub.models.line;

/** What the hub delivers: a whole envelope, or the message alone. */
public sealed interface Document permits Envelope, HubMessage {
    /** Everything that is wrong with it, codes out of their lists included. */
    java.util.List<ValidationError> validate();

    /**
     * What stands at a path, such as an error's: a map, a list, a text, a number or a boolean; empty where there is
     * nothing. Of a message, the path may start below its root element, as {@link #validate} has it.
     */
    java.util.Optional<Object> at(String path);

    /** The document in JSON; a message stands below its root element. */
    String toJson();

    /**
     * The document in XML.
     *
     * @throws ConversionException where it holds what XML cannot carry
     */
    String toXml();
}
