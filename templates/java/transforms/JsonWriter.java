package fr.gouv.esante.hub.transforms;

import java.util.Map;

/** Writes values as JSON, the same characters in every language. */
final class JsonWriter {
    private static final String ESCAPED = "\"\\\b\f\n\r\t";
    private static final String LETTERS = "\"\\bfnrt";

    private JsonWriter() {}

    static String write(Object value) {
        StringBuilder output = new StringBuilder();
        write(value, output);
        return output.toString();
    }

    /** The text of a single value as JSON has it; null for null, objects and lists. */
    static String text(Object value) {
        boolean isSingle = value instanceof String || value instanceof JsonNumber || value instanceof Boolean;
        return isSingle ? value.toString() : null;
    }

    private static void write(Object value, StringBuilder output) {
        if (value instanceof JsonObject object) {
            char before = '{';
            for (Map.Entry<String, Object> property : object) {
                output.append(before);
                quote(property.getKey(), output);
                output.append(':');
                write(property.getValue(), output);
                before = ',';
            }
            output.append(object.isEmpty() ? "{}" : "}");
        } else if (value instanceof JsonList list) {
            char before = '[';
            for (Object item : list.items()) {
                output.append(before);
                write(item, output);
                before = ',';
            }
            output.append(list.items().isEmpty() ? "[]" : "]");
        } else if (value instanceof String text) {
            quote(text, output);
        } else {
            output.append(value);
        }
    }

    private static void quote(String text, StringBuilder output) {
        output.append('"');
        int start = 0;
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            if (letter < ' ' || letter == '"' || letter == '\\') {
                int at = ESCAPED.indexOf(letter);
                output.append(text, start, index);
                output.append(at >= 0 ? "\\" + LETTERS.charAt(at) : String.format("\\u%04x", (int) letter));
                start = index + 1;
            }
        }
        output.append(text, start, text.length()).append('"');
    }
}
