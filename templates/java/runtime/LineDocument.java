package fr.gouv.esante.hub.models.line;

import java.util.List;

/** A document as a release line has read it. Lines share no class: this is what those of all lines have. */
public interface LineDocument {
    /** The version of the line's release, {@code 3.0.0}. */
    String release();

    /** The names of the messages that it holds, {@code RS-EDA}. */
    List<String> messages();

    /** The document in JSON; a message stands below its root element. */
    String toJson();

    /**
     * The document in XML.
     *
     * @throws RuntimeException the line's own {@code ConversionException}, where it holds what XML cannot carry
     */
    String toXml();

    /** The {@code Document} of the line's own package. */
    Object document();

    /**
     * The document as what it is in the line's own package: its {@code Document}, {@code Envelope} or a message's class.
     *
     * @throws ClassCastException where it is no such object
     */
    default <T> T as(Class<T> kind) {
        return kind.cast(document());
    }
}
