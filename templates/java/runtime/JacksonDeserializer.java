package fr.gouv.esante.hub.models.line;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/**
 * Reads a value by the rules of {@code fromJson}, whatever the mapper allows elsewhere.
 *
 * <p>What it refuses is a {@code JsonMappingException} whose cause, {@link InvalidMessageException}, has every error.
 * Neither quotes the text, nor says where it came from.
 */
final class JacksonDeserializer extends JsonDeserializer<Object> implements ContextualDeserializer {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final Class<?> kind;

    JacksonDeserializer() {
        this(HubObject.class);
    }

    JacksonDeserializer(Class<?> kind) {
        this.kind = kind;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        return new JacksonDeserializer(context.getContextualType().getRawClass());
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        try {
            return JsonValues.read(kind, text(parser));
        } catch (InvalidMessageException error) {
            throw refused(error);
        } catch (IllegalArgumentException error) {
            throw new JsonMappingException(null, error.getMessage());
        } catch (JsonProcessingException error) {
            // Jackson's own message quotes the text.
            throw refused(new InvalidMessageException(List.of(
                    new ValidationError(ErrorCode.SYNTAX, Path.ROOT.toString(), "not JSON"))));
        }
    }

    @Override
    public Object getNullValue(DeserializationContext context) {
        return kind == HubValue.class ? HubValue.NULL : null;
    }

    /** The same: the name of a class is no part of a message. */
    @Override
    public Object deserializeWithType(JsonParser parser, DeserializationContext context, TypeDeserializer type)
            throws IOException {
        return deserialize(parser, context);
    }

    private static JsonMappingException refused(InvalidMessageException error) {
        return new JsonMappingException(null, error.getMessage(), error);
    }

    /** The value at the current token as it was written: keys that stand twice and numbers of many digits too. */
    private static String text(JsonParser parser) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            int depth = 0;
            do {
                JsonToken token = parser.currentToken();
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                copy(token, parser, out);
            } while (depth > 0 && parser.nextToken() != null);
        }
        return text.toString();
    }

    private static void copy(JsonToken token, JsonParser parser, JsonGenerator out) throws IOException {
        switch (token) {
            case START_OBJECT -> out.writeStartObject();
            case END_OBJECT -> out.writeEndObject();
            case START_ARRAY -> out.writeStartArray();
            case END_ARRAY -> out.writeEndArray();
            case FIELD_NAME -> out.writeFieldName(parser.currentName());
            case VALUE_STRING -> out.writeString(parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> out.writeBoolean(token == JsonToken.VALUE_TRUE);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> out.writeRawValue(parser.getText());
            default -> out.writeNull();
        }
    }
}
