package fr.gouv.esante.hub.models.line;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads one value of JSON as an object, a code or a moment: what stands within a document of somebody else. */
final class JsonValues {
    private static final TextPattern DAY =
            TextPattern.linear("^\\d{4}-\\d{2}-\\d{2}$", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");

    private JsonValues() {}

    /** Whether a class is one that {@link #read} knows. */
    static boolean knows(Class<?> kind) {
        return HubObject.class.isAssignableFrom(kind)
                || Code.class.isAssignableFrom(kind)
                || kind == HubDateTime.class
                || kind == HubDate.class
                || kind == HubValue.class;
    }

    /**
     * A value of a class, without a root element.
     *
     * @throws InvalidMessageException with everything that is wrong; paths start at the value
     */
    static Object read(Class<?> kind, String text) {
        Findings findings = new Findings(Mode.STRICT);
        Object value = null;
        try {
            if (kind == HubValue.class) {
                return new HubValue(JsonText.value(text));
            }
            value = HubObject.class.isAssignableFrom(kind)
                    ? object(typeOf(kind.asSubclass(HubObject.class)), text, findings)
                    : scalar(kind, text, findings);
        } catch (SyntaxException error) {
            findings.clear();
            findings.add(ErrorCode.SYNTAX, Path.ROOT, error.getMessage());
        }
        if (!findings.isEmpty()) {
            throw new InvalidMessageException(findings.errors());
        }
        return value;
    }

    private static Object object(ObjectType type, String text, Findings findings) {
        Headless headless = new Headless();
        Object value;
        do {
            findings.clear();
            value = new JsonDocument(text, findings, headless).value(type);
        } while (headless.again());
        if (value instanceof HubObject object) {
            new Validator(findings).check(object, Path.ROOT);
        }
        return value;
    }

    private static Object scalar(Class<?> kind, String text, Findings findings) {
        String value = text(text);
        if (value == null) {
            findings.add(ErrorCode.TYPE, Path.ROOT, "string");
            return null;
        }
        if (!Code.class.isAssignableFrom(kind)) {
            TextPattern form = kind == HubDateTime.class ? Envelope.MOMENT : DAY;
            if (!form.accepts(value)) {
                findings.add(ErrorCode.PATTERN, Path.ROOT, form.source());
            }
            return kind == HubDateTime.class ? HubDateTime.of(value) : HubDate.of(value);
        }
        CodeList<?> codes = (CodeList<?>) constant(kind, "LIST");
        if (!codes.holds(value)) {
            findings.add(ErrorCode.CODE, Path.ROOT, codes.title());
        }
        return codes.of(value);
    }

    /** The text in a value of JSON, or null where it is none. */
    private static String text(String json) {
        JsonText texts = new JsonText(json);
        try (JsonParser parser = texts.parser()) {
            return parser.nextToken() == JsonToken.VALUE_STRING ? texts.check(parser.getText()) : null;
        } catch (JsonProcessingException error) {
            throw new SyntaxException("not JSON");
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /** The type of the objects of a class. */
    static ObjectType typeOf(Class<? extends HubObject> kind) {
        return (ObjectType) constant(kind, "TYPE");
    }

    /** What a generated class says of itself. */
    private static Object constant(Class<?> kind, String name) {
        try {
            return kind.getDeclaredField(name).get(null);
        } catch (ReflectiveOperationException error) {
            throw new IllegalArgumentException(
                    kind.getName() + " does not say which object it is: name the class of a message", error);
        }
    }
}
