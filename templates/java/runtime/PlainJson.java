package fr.gouv.esante.hub.models.line;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON that was read before as maps, lists, texts, numbers and booleans. */
final class PlainJson {
    private PlainJson() {}

    /** The value of a text; null where it is none. */
    static Object read(String text) {
        try (JsonParser parser = new JsonText(text).parser()) {
            parser.nextToken();
            return value(parser);
        } catch (IOException error) {
            return null;
        }
    }

    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> list(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> number(parser);
            default -> null;
        };
    }

    /** A number with all its digits; a double where its exponent has too many. */
    private static Number number(JsonParser parser) throws IOException {
        try {
            return new BigDecimal(parser.getText());
        } catch (NumberFormatException | ArithmeticException error) {
            return Double.valueOf(parser.getText());
        }
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> found = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            found.put(name, value(parser));
        }
        return found;
    }

    private static List<Object> list(JsonParser parser) throws IOException {
        List<Object> found = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            found.add(value(parser));
        }
        return found;
    }
}
