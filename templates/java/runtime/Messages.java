package fr.gouv.esante.hub.models.line;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads what the hub delivers: JSON or XML, an envelope or a message alone, known by its root element. */
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

    /** Reads a document in UTF-8, as it stands in the body of an AMQP message. */
    public static Parsed<Document> parse(byte[] body, Mode mode) {
        try {
            return parse(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString(), mode);
        } catch (CharacterCodingException error) {
            Findings findings = new Findings(mode);
            findings.add(ErrorCode.SYNTAX, Path.ROOT, "not UTF-8");
            return new Parsed<>(null, Form.MESSAGE, findings.errors(), List.of());
        }
    }

    /** Reads a document that is known to be of a schema: in JSON its root element may be left out. */
    public static Parsed<Document> parse(Schema schema, String text, Mode mode) {
        return DocumentReader.read(text, mode, schema);
    }

    /** Reads a message of a schema in JSON, without an envelope; for the generated classes. */
    public static <T extends HubMessage> T fromJson(Schema schema, Class<T> kind, String text) {
        return inFormat(false, text, read(schema, kind, text, Mode.STRICT));
    }

    /** Reads a message of a schema in XML, without an envelope; for the generated classes. */
    public static <T extends HubMessage> T fromXml(Schema schema, Class<T> kind, String text) {
        return inFormat(true, text, read(schema, kind, text, Mode.STRICT));
    }

    private static <T> T inFormat(boolean isXml, String text, Parsed<T> parsed) {
        if (parsed.isValid() && DocumentReader.isXml(text) != isXml) {
            Findings findings = new Findings(Mode.STRICT);
            findings.add(ErrorCode.SYNTAX, Path.ROOT, isXml ? "JSON, not XML" : "XML, not JSON");
            throw new InvalidMessageException(findings.errors());
        }
        return parsed.orThrow();
    }

    /** Reads a message of a schema, without an envelope; for the generated classes. */
    public static <T extends HubMessage> Parsed<T> read(Schema schema, Class<T> kind, String text, Mode mode) {
        Parsed<Document> parsed = DocumentReader.read(text, mode, schema);
        boolean other = parsed.value().map(value -> !kind.isInstance(value)).orElse(false);
        if (other) {
            Findings findings = new Findings(mode);
            findings.add(ErrorCode.MESSAGE, Path.ROOT);
            return new Parsed<>(null, parsed.form(), findings.errors(), List.of());
        }
        return parsed.map(kind::cast);
    }
}
