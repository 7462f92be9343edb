package fr.gouv.esante.hub.models.line;

import java.util.List;

/** Reads messages of one class, without an envelope; for the generated classes. */
public final class TypedMessages {
    private TypedMessages() {}

    /** Reads a message of a schema. */
    public static <T extends HubMessage> Parsed<T> read(Schema schema, Class<T> kind, String text, Mode mode) {
        return typed(kind, mode, DocumentReader.read(text, mode, schema));
    }

    /** Reads a message of a schema. */
    public static <T extends HubMessage> Parsed<T> read(Schema schema, Class<T> kind, byte[] body, Mode mode) {
        return typed(kind, mode, DocumentReader.read(body, mode, schema));
    }

    /** Reads a message of a schema in JSON. */
    public static <T extends HubMessage> T fromJson(Schema schema, Class<T> kind, String text) {
        return inFormat(false, text, read(schema, kind, text, Mode.STRICT));
    }

    /** Reads a message of a schema in JSON. */
    public static <T extends HubMessage> T fromJson(Schema schema, Class<T> kind, byte[] body) {
        return fromJson(schema, kind, text(body));
    }

    /** Reads a message of a schema in XML. */
    public static <T extends HubMessage> T fromXml(Schema schema, Class<T> kind, String text) {
        return inFormat(true, text, read(schema, kind, text, Mode.STRICT));
    }

    /** Reads a message of a schema in XML. */
    public static <T extends HubMessage> T fromXml(Schema schema, Class<T> kind, byte[] body) {
        return fromXml(schema, kind, text(body));
    }

    /** The text of bytes; raises {@code InvalidMessageException} where they are none. */
    static String text(byte[] body) {
        try {
            return TextBytes.decode(body);
        } catch (SyntaxException error) {
            throw refused(error.getMessage());
        }
    }

    private static <T> T inFormat(boolean isXml, String text, Parsed<T> parsed) {
        if (parsed.isValid() && DocumentReader.isXml(text) != isXml) {
            throw refused(isXml ? "JSON, not XML" : "XML, not JSON");
        }
        return parsed.orThrow();
    }

    private static InvalidMessageException refused(String detail) {
        Findings findings = new Findings(Mode.STRICT);
        findings.add(ErrorCode.SYNTAX, Path.ROOT, detail);
        return new InvalidMessageException(findings.errors());
    }

    private static <T extends HubMessage> Parsed<T> typed(Class<T> kind, Mode mode, Parsed<Document> parsed) {
        boolean isOther = parsed.value().map(value -> !kind.isInstance(value)).orElse(false);
        if (isOther) {
            Findings findings = new Findings(mode);
            findings.add(ErrorCode.MESSAGE, Path.ROOT);
            return new Parsed<>(null, parsed.form(), findings.errors(), List.of());
        }
        return parsed.map(kind::cast);
    }
}
