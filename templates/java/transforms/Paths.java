package fr.gouv.esante.hub.transforms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Places of values: paths of errors (RFC 9535, section 2.7), and paths of names without indexes. */
final class Paths {
    private static final String ESCAPED = "'\\\b\f\n\r\t";
    private static final String LETTERS = "'\\bfnrt";

    private Paths() {}

    /** The path of a property: {@code .name}, or {@code ['a name that is none']}. */
    static String join(String path, String name) {
        if (isPlain(name)) {
            return path + "." + name;
        }
        StringBuilder quoted = new StringBuilder(path).append("['");
        for (char letter : name.toCharArray()) {
            int at = ESCAPED.indexOf(letter);
            if (at >= 0) {
                quoted.append('\\').append(LETTERS.charAt(at));
            } else {
                quoted.append(letter < ' ' ? String.format("\\u%04x", (int) letter) : letter);
            }
        }
        return quoted.append("']").toString();
    }

    /** Some paths of errors, and those of all that holds them. */
    static Set<String> withHolders(Iterable<String> paths) {
        Set<String> found = new HashSet<>();
        for (String path : paths) {
            for (String place = path; !place.isEmpty() && found.add(place); ) {
                place = place.substring(0, Math.max(Math.max(place.lastIndexOf('.'), place.lastIndexOf('[')), 0));
            }
        }
        return found;
    }

    static List<String> add(List<String> path, String name) {
        List<String> longer = new ArrayList<>(path.size() + 1);
        longer.addAll(path);
        longer.add(name);
        return longer;
    }

    /** The path without its last names. */
    static List<String> start(List<String> path, int fewer) {
        return path.subList(0, path.size() - fewer);
    }

    static String last(List<String> path) {
        return path.get(path.size() - 1);
    }

    /** Whether a path is another one, or below it. */
    static boolean isBelow(List<String> path, List<String> start) {
        return path.size() >= start.size() && path.subList(0, start.size()).equals(start);
    }

    /** The first value at a path; null where there is none. */
    static Object firstValue(Object value, List<String> path) {
        Object found = value;
        for (String name : path) {
            found = first(found) instanceof JsonObject object ? object.get(name) : null;
        }
        return found instanceof JsonList list && !list.items().isEmpty() ? list.items().get(0) : found;
    }

    private static Object first(Object value) {
        Object found = value;
        while (found instanceof JsonList list) {
            found = list.items().isEmpty() ? null : list.items().get(0);
        }
        return found;
    }

    private static boolean isPlain(String name) {
        boolean isWord = name.chars().allMatch(letter -> letter >= '0' && letter <= '9'
                || letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z' || letter == '_');
        return isWord && !name.isEmpty() && name.charAt(0) > '9';
    }
}
