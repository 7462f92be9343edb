package fr.gouv.esante.hub.models.line;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Values that stand in a list again; {@code 1.0} is 1, {@code true} is not (JSON Schema draft-07, 4.2.3). */
final class Repetitions {
    private Repetitions() {}

    /** The index of the first value that stands in a list already; -1 where all differ. */
    static int first(List<?> items) {
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < items.size(); index++) {
            if (!seen.add(key(items.get(index)))) {
                return index;
            }
        }
        return -1;
    }

    /** The keys of values that are given as texts of JSON. */
    static Set<String> keys(String... texts) {
        Set<String> keys = new HashSet<>();
        for (String text : texts) {
            keys.add(key(JsonText.value(text)));
        }
        return keys;
    }

    /** A text that two values share where they are equal. */
    static String key(Object value) {
        StringBuilder key = new StringBuilder();
        append(key, value);
        return key.toString();
    }

    /** Appends the text that two values share where they are equal. */
    private static void append(StringBuilder out, Object value) {
        if (value instanceof String text) {
            out.append(text.length()).append(':').append(text);
        } else if (value instanceof Lexical lexical && lexical.isNumber()) {
            BigDecimal number = lexical.decimal().stripTrailingZeros();
            out.append('#').append(number.unscaledValue()).append('e').append(-number.scale()).append(';');
        } else if (value instanceof Lexical lexical) {
            out.append('!').append(lexical.bool()).append(';');
        } else if (value instanceof HubObject object) {
            properties(out, properties(object));
        } else if (value instanceof Map<?, ?> map) {
            properties(out, new TreeMap<>(map));
        } else if (value instanceof List<?> items) {
            out.append('[');
            items.forEach(item -> append(out, item));
            out.append(']');
        } else {
            out.append('!').append(value instanceof Boolean ? value : null).append(';');
        }
    }

    private static TreeMap<Object, Object> properties(HubObject object) {
        TreeMap<Object, Object> found = new TreeMap<>(OpenValue.properties(object.others));
        for (int index = 0; index < object.values.length; index++) {
            if (object.values[index] != null) {
                found.put(object.objectType().field(index).name(), object.values[index]);
            }
        }
        return found;
    }

    private static void properties(StringBuilder out, TreeMap<?, ?> found) {
        out.append('{');
        found.forEach((name, value) -> {
            append(out, name);
            append(out, value);
        });
        out.append('}');
    }
}
