package fr.gouv.esante.hub.transforms;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads JSON that a line has read already, so that it is right; keeps the order of keys and the characters of numbers. */
final class JsonReader {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private JsonReader() {}

    /** Objects as {@link JsonObject}, lists as {@link JsonList}, texts, {@link JsonNumber}, booleans and null. */
    static Object read(String text) {
        String json = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        try (JsonParser parser = FACTORY.createParser(json)) {
            parser.nextToken();
            return value(parser);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> list(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getText());
            default -> null;
        };
    }

    private static JsonObject object(JsonParser parser) throws IOException {
        JsonObject found = new JsonObject();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            found.set(name, value(parser));
        }
        return found;
    }

    private static JsonList list(JsonParser parser) throws IOException {
        JsonList found = new JsonList();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            found.items().add(value(parser));
        }
        return found;
    }
}
