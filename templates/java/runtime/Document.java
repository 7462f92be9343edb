package fr.gouv.esante.hub.models.line;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** What the hub delivers: a whole envelope, or the message alone. */
public sealed interface Document permits Envelope, HubMessage {
    /** Everything that is wrong with it, codes out of their lists included. */
    List<ValidationError> validate();

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

    /** The document in JSON, in UTF-8. */
    default byte[] toJsonBytes() {
        return TextBytes.encode(toJson());
    }

    /**
     * The document in XML, in UTF-8.
     *
     * @throws ConversionException where it holds what XML cannot carry
     */
    default byte[] toXmlBytes() {
        return TextBytes.encode(toXml());
    }

    /** Writes the document in JSON, in UTF-8; the stream stays open. */
    default void writeJson(OutputStream stream) throws IOException {
        stream.write(toJsonBytes());
    }

    /**
     * Writes the document in XML, in UTF-8; the stream stays open.
     *
     * @throws ConversionException where it holds what XML cannot carry; nothing is written then
     */
    default void writeXml(OutputStream stream) throws IOException {
        stream.write(toXmlBytes());
    }
}
