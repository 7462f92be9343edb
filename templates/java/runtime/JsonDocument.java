package fr.gouv.esante.hub.models.line;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Finds out what a text of JSON holds, and reads it. */
final class JsonDocument {
    private final JsonText texts;
    private final Findings findings;
    private final Headless headless;

    JsonDocument(String text, Findings findings, Headless headless) {
        this.texts = new JsonText(text);
        this.findings = findings;
        this.headless = headless;
    }

    DocumentReader.Read read(Schema expected) {
        try {
            return quick(expected);
        } catch (JsonProcessingException error) {
            throw JsonText.unreadable(error);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /** One object of a type, as a whole text; {@code Slots.INVALID} where it is none. */
    Object value(ObjectType type) {
        try (JsonParser parser = texts.parser()) {
            boolean isObject = parser.nextToken() == JsonToken.START_OBJECT;
            Object value = isObject ? reader(parser).one(type, Path.ROOT) : Slots.INVALID;
            if (!isObject) {
                findings.add(ErrorCode.TYPE, Path.ROOT, "object");
                texts.read(parser);
            }
            JsonText.end(parser);
            return value;
        } catch (JsonProcessingException error) {
            throw JsonText.unreadable(error);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /** The usual documents, known by their first key; all others are looked at whole before they are read. */
    private DocumentReader.Read quick(Schema expected) throws IOException {
        try (JsonParser parser = texts.parser()) {
            String first = parser.nextToken() == JsonToken.START_OBJECT ? parser.nextFieldName() : null;
            Schema schema = first == null ? null : expected == null ? Schemas.byRoot(first) : expected;
            if (schema != null && first.equals(schema.rootElement()) && parser.nextToken() == JsonToken.START_OBJECT) {
                Path path = Path.ROOT.property(first);
                HubObject value = reader(parser).object(schema.type(), path);
                if (parser.nextToken() == JsonToken.END_OBJECT) {
                    JsonText.end(parser);
                    return new DocumentReader.Read(value, Form.MESSAGE, path);
                }
                findings.clear();
            } else if (expected == null && first != null && isField(Envelope.TYPE, first)) {
                DocumentReader.Read envelope = object(Envelope.TYPE, Form.ENVELOPE, null);
                if (findings.isEmpty()) {
                    return envelope;
                }
                findings.clear();
                headless.restart();
            }
        }
        Map<String, Object> keys = keys();
        return keys == null ? new DocumentReader.Read(null, Form.MESSAGE, Path.ROOT) : known(keys.keySet(), expected);
    }

    private DocumentReader.Read known(Set<String> keys, Schema expected) throws IOException {
        // A root element that is a field of its own message, too, was read before, where it stood alone and held an object.
        boolean isBody = expected != null
                && (!keys.contains(expected.rootElement()) || isField(expected.type(), expected.rootElement()));
        if (isBody && (!isEnvelope(keys) || keys.stream().anyMatch(key -> isField(expected.type(), key)))) {
            return object(expected.type(), Form.OBJECT, null);
        }
        List<Schema> roots = keys.stream().map(Schemas::byRoot).filter(Objects::nonNull).toList();
        if (expected != null && !isBody && roots.size() < 2) {
            return object(expected.type(), Form.MESSAGE, expected.rootElement());
        }
        if (roots.size() == 1) {
            return object(roots.get(0).type(), Form.MESSAGE, roots.get(0).rootElement());
        }
        return roots.isEmpty() && isEnvelope(keys) ? object(Envelope.TYPE, Form.ENVELOPE, null) : notOne();
    }

    private static boolean isEnvelope(Set<String> keys) {
        return keys.stream().anyMatch(key -> isField(Envelope.TYPE, key));
    }

    private static boolean isField(ObjectType type, String key) {
        return type.indexOf(key, 0) >= 0;
    }

    private DocumentReader.Read notOne() {
        findings.add(ErrorCode.MESSAGE, Path.ROOT);
        return new DocumentReader.Read(null, Form.MESSAGE, Path.ROOT);
    }

    private DocumentReader.Read object(ObjectType type, Form form, String root) throws IOException {
        try (JsonParser parser = texts.parser()) {
            parser.nextToken();
            HubObject value = root == null ? reader(parser).object(type, Path.ROOT) : below(parser, type, root);
            JsonText.end(parser);
            return new DocumentReader.Read(value, form, root == null ? Path.ROOT : Path.ROOT.property(root));
        }
    }

    private HubObject below(JsonParser parser, ObjectType type, String root) throws IOException {
        HubObject value = null;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            Path path = Path.ROOT.property(name);
            if (!name.equals(root)) {
                texts.read(parser);
                findings.add(ErrorCode.UNKNOWN, path);
            } else if (token == JsonToken.START_OBJECT) {
                value = reader(parser).object(type, path);
            } else {
                texts.read(parser);
                findings.add(ErrorCode.TYPE, path, "object");
            }
        }
        return value;
    }

    private JsonReader reader(JsonParser parser) {
        return new JsonReader(parser, texts, findings, headless);
    }

    /** The document's properties, read whole; null where it is no object. */
    private Map<String, Object> keys() throws IOException {
        try (JsonParser parser = texts.parser()) {
            if (parser.nextToken() == null) {
                throw new SyntaxException("the text is empty");
            }
            boolean isObject = parser.currentToken() == JsonToken.START_OBJECT;
            Map<String, Object> keys = isObject ? texts.object(parser) : null;
            if (!isObject) {
                texts.read(parser);
                findings.add(ErrorCode.TYPE, Path.ROOT, "object");
            }
            JsonText.end(parser);
            return keys;
        }
    }
}
