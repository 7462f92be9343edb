package fr.gouv.esante.hub.models.line;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as RFC 8259 has it, less what is not safe to read: duplicate keys, lone surrogates, depth, huge numbers. */
final class JsonText {
    private static final int DEPTH = 64;
    private static final int DIGITS = 400;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxNumberLength(DIGITS)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private final String text;
    private final boolean mayHoldSurrogates;

    JsonText(String text) {
        this.text = text;
        this.mayHoldSurrogates = text.contains("\\u") || hasSurrogate(text);
    }

    JsonParser parser() throws IOException {
        return FACTORY.createParser(text);
    }

    /** The text of a key or a value; raises {@code SyntaxException} for half a character. */
    String check(String value) {
        if (mayHoldSurrogates) {
            for (int at = 0; at < value.length(); at++) {
                char letter = value.charAt(at);
                if (Character.isHighSurrogate(letter)
                        && at + 1 < value.length()
                        && Character.isLowSurrogate(value.charAt(at + 1))) {
                    at++;
                } else if (Character.isSurrogate(letter)) {
                    throw new SyntaxException("a lone surrogate");
                }
            }
        }
        return value;
    }

    String number(JsonParser parser) throws IOException {
        String number = parser.getText();
        if (number.length() > DIGITS || !Lexical.isReasonable(number)) {
            throw new SyntaxException("a number out of every range");
        }
        return number;
    }

    /** What is no JSON, by its place: the parser's own text quotes what it found. */
    static SyntaxException unreadable(JsonProcessingException error) {
        return new SyntaxException("the text is not JSON" + place(error.getLocation()));
    }

    /** A key that stands twice, by the place of the second. */
    static SyntaxException duplicate(JsonParser parser) {
        return new SyntaxException("a key stands twice in one object" + place(parser.currentTokenLocation()));
    }

    private static String place(JsonLocation at) {
        return at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    }

    /** The value of a text. */
    static Object value(String text) {
        JsonText texts = new JsonText(text);
        try (JsonParser parser = texts.parser()) {
            parser.nextToken();
            return texts.read(parser);
        } catch (JsonProcessingException error) {
            throw unreadable(error);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /** Any value, from the current token on. */
    Object read(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> list(parser);
            case VALUE_STRING -> check(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Lexical.number(number(parser));
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> OpenValue.NULL;
        };
    }

    Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> found = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            check(name);
            parser.nextToken();
            if (found.put(name, read(parser)) != null) {
                throw duplicate(parser);
            }
        }
        return found;
    }

    private List<Object> list(JsonParser parser) throws IOException {
        List<Object> found = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            found.add(read(parser));
        }
        return found;
    }

    /** Refuses what follows the document's value. */
    static void end(JsonParser parser) throws IOException {
        if (parser.nextToken() != null) {
            throw new SyntaxException("text after the end of the document");
        }
    }

    private static boolean hasSurrogate(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }
}
