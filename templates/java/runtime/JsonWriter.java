package fr.gouv.esante.hub.models.line;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonGeneratorImpl;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Writes objects of the model as JSON, their keys in the order of the model; free content keeps its own. */
final class JsonWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator out;

    private JsonWriter(JsonGenerator out) {
        this.out = out;
    }

    /** An object, below a root element where there is one. */
    static String write(HubObject object, String root) {
        StringWriter text = new StringWriter(2048);
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            JsonWriter writer = new JsonWriter(out);
            if (root != null) {
                out.writeStartObject();
                out.writeFieldName(root);
            }
            writer.object(object);
            if (root != null) {
                out.writeEndObject();
            }
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
        return text.toString();
    }

    /** An object, into a document of somebody else. */
    static void writeTo(JsonGenerator out, HubObject object) throws IOException {
        new JsonWriter(out).object(object);
    }

    /** A value of any kind, into a document of somebody else. */
    static void writeTo(JsonGenerator out, HubValue any) throws IOException {
        new JsonWriter(out).value(any.kept);
    }

    private void object(HubObject object) throws IOException {
        ObjectType type = object.objectType();
        out.writeStartObject();
        fields(object, 0, type.othersAt());
        for (Map.Entry<String, Object> other : OpenValue.properties(object.others).entrySet()) {
            out.writeFieldName(other.getKey());
            value(other.getValue());
        }
        fields(object, type.othersAt(), type.size());
        out.writeEndObject();
    }

    private void fields(HubObject object, int start, int end) throws IOException {
        for (int index = start; index < end; index++) {
            Object value = object.values[index];
            if (value != null) {
                out.writeFieldName(object.objectType().field(index).name());
                value(value);
            }
        }
    }

    private void value(Object value) throws IOException {
        if (value instanceof String text) {
            out.writeString(text);
        } else if (value instanceof HubObject object) {
            object(object);
        } else if (value instanceof Lexical lexical) {
            number(lexical);
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (value instanceof List<?> items) {
            out.writeStartArray();
            for (Object item : items) {
                value(item);
            }
            out.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.writeFieldName((String) entry.getKey());
                value(entry.getValue());
            }
            out.writeEndObject();
        } else {
            out.writeNull();
        }
    }

    /** A number or a boolean with its own characters, where there are characters at all. */
    private void number(Lexical lexical) throws IOException {
        if (out instanceof JsonGeneratorImpl) {
            out.writeRawValue(lexical.json());
        } else if (lexical.isNumber()) {
            out.writeNumber(lexical.decimal());
        } else {
            out.writeBoolean(lexical.bool());
        }
    }
}
