package fr.gouv.esante.hub.transforms;

import java.util.List;
import java.util.Optional;

/** A text as a line has read it: its messages, and everything that is wrong in it. */
public final class HubDocument {
    private final HubLine line;
    private final String text;
    private final Object document;
    private final List<String> messages;
    private final List<HubError> errors;

    HubDocument(HubLine line, String text, Object document, List<String> messages, List<HubError> errors) {
        this.line = line;
        this.text = text;
        this.document = document;
        this.messages = messages;
        this.errors = errors;
    }

    /** The line that read it. */
    public HubLine line() {
        return line;
    }

    /** Whether there is no error. */
    public boolean isValid() {
        return errors.isEmpty();
    }

    /** Everything that is wrong in it; what the virtual host does not let through has the code {@code message}. */
    public List<HubError> errors() {
        return errors;
    }

    /** The names of the messages that it holds, {@code RS-EDA}; none where it could not be read. */
    public List<String> messages() {
        return messages;
    }

    /** The {@code Document} of the line's own package; empty where it could not be read. */
    public Optional<Object> document() {
        return Optional.ofNullable(document);
    }

    /**
     * The document as what it is in the line's own package: its {@code Document}, {@code Envelope} or a message's class.
     *
     * @throws ClassCastException where it is no such object
     * @throws java.util.NoSuchElementException where it could not be read
     */
    public <T> T as(Class<T> kind) {
        return kind.cast(document().orElseThrow());
    }

    /**
     * The document in JSON.
     *
     * @throws java.util.NoSuchElementException where it could not be read
     */
    public String toJson() {
        return (String) line.ask("toJson", document().orElseThrow());
    }

    /**
     * The document in XML.
     *
     * @throws java.util.NoSuchElementException where it could not be read
     * @throws RuntimeException the line's own {@code ConversionException}, where it holds what XML cannot carry
     */
    public String toXml() {
        return (String) line.ask("toXml", document().orElseThrow());
    }

    /** The messages, the line and the number of errors; no value. */
    @Override
    public String toString() {
        return messages + ", " + line + ", " + errors.size() + " errors";
    }

    /** The document's JSON, in the order in which its keys came; that of the model where it came in XML. */
    String json() {
        return text.isEmpty() || text.charAt(0) == '<' ? toJson() : text;
    }
}
