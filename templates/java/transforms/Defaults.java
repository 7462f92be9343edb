package fr.gouv.esante.hub.transforms;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Values that a table fills in, by path: fixed ones, and those that are taken from the old message. */
final class Defaults {
    private static final Map<String, Pattern> EXPRESSIONS = new ConcurrentHashMap<>();

    private final Map<List<String>, Report.Filled> items = new HashMap<>();
    private final Set<List<String>> starts = new HashSet<>();

    /** Where several stand for one path, the first that has a value. */
    Defaults(List<JsonObject> defaults, JsonObject old) {
        for (JsonObject item : defaults) {
            List<String> path = item.path("path");
            Object value = items.containsKey(path) ? null : value(item, old);
            if (value != null) {
                items.put(path, new Report.Filled(path, value, item.text("rule")));
                for (int size = 0; size <= path.size(); size++) {
                    starts.add(path.subList(0, size));
                }
            }
        }
    }

    /** What is filled in at a path; null where nothing is. */
    Report.Filled at(List<String> path) {
        return items.get(path);
    }

    /** Whether something is filled in at a path or below it. */
    boolean has(List<String> path) {
        return !starts.isEmpty() && starts.contains(path);
    }

    private static Object value(JsonObject item, JsonObject old) {
        if (item.has("template")) {
            return joined(item.list("template"), old);
        }
        if (!item.has("from")) {
            return item.get("value");
        }
        Object value = Paths.firstValue(old, item.path("from"));
        if (!item.has("match")) {
            return value;
        }
        String text = JsonWriter.text(value);
        return text == null ? null : found(item.text("match"), text);
    }

    /** What an expression finds in a text: its first group, or all of it where it has none; null where it finds nothing. */
    static String found(String expression, String text) {
        Matcher matcher = EXPRESSIONS.computeIfAbsent(expression, Pattern::compile).matcher(text);
        return matcher.find() ? matcher.group(Math.min(matcher.groupCount(), 1)) : null;
    }

    /** The texts of a template with the values between them; null where one of the values is absent. */
    private static String joined(List<Object> template, JsonObject old) {
        StringBuilder text = new StringBuilder();
        for (Object part : template) {
            String found = part instanceof JsonList path ? JsonWriter.text(Paths.firstValue(old, names(path))) : (String) part;
            if (found == null) {
                return null;
            }
            text.append(found);
        }
        return text.toString();
    }

    private static List<String> names(JsonList path) {
        return path.items().stream().map(String.class::cast).toList();
    }
}
