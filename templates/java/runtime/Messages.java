package fr.gouv.esante.hub.models.line;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads what the hub delivers: JSON or XML, an envelope or a message alone, known by its root element.
 *
 * <p>Bytes are JSON in UTF-8, or XML in the encoding that it declares. A stream is read to its end and stays open.
 */
public final class Messages {
    private Messages() {}

    /** Reads a document; codes out of their lists are errors. */
    public static Parsed<Document> parse(String text) {
        return parse(text, Mode.STRICT);
    }

    /** Reads a document. */
    public static Parsed<Document> parse(String text, Mode mode) {
        return DocumentReader.read(text, mode, null);
    }

    /** Reads a document, as it stands in the body of an AMQP message; codes out of their lists are errors. */
    public static Parsed<Document> parse(byte[] body) {
        return parse(body, Mode.STRICT);
    }

    /** Reads a document, as it stands in the body of an AMQP message. */
    public static Parsed<Document> parse(byte[] body, Mode mode) {
        return DocumentReader.read(body, mode, null);
    }

    /** Reads a document from a stream; codes out of their lists are errors. */
    public static Parsed<Document> parse(InputStream stream) throws IOException {
        return parse(stream, Mode.STRICT);
    }

    /** Reads a document from a stream. */
    public static Parsed<Document> parse(InputStream stream, Mode mode) throws IOException {
        return parse(stream.readAllBytes(), mode);
    }

    /** Reads a document that is known to be of a schema: in JSON its root element may be left out. */
    public static Parsed<Document> parse(Schema schema, String text, Mode mode) {
        return DocumentReader.read(text, mode, schema);
    }

    /** Reads a document that is known to be of a schema: in JSON its root element may be left out. */
    public static Parsed<Document> parse(Schema schema, byte[] body, Mode mode) {
        return DocumentReader.read(body, mode, schema);
    }
}
