package fr.gouv.esante.hub.models.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The steps of a path (RFC 9535): names, and indexes as numbers. */
final class PathSteps {
    private static final Pattern STEP =
            Pattern.compile("\\[([0-9]+)\\]|\\.([A-Za-z_][A-Za-z0-9_]*)|\\['((?:[^'\\\\]|\\\\.)*+)'\\]", Pattern.DOTALL);
    private static final Pattern ESCAPED = Pattern.compile("\\\\(?:u[0-9a-f]{4}|.)", Pattern.DOTALL);

    private PathSteps() {}

    static List<Object> of(String path) {
        List<Object> found = new ArrayList<>();
        for (Matcher step = STEP.matcher(path); step.find(); ) {
            if (step.group(1) != null) {
                found.add(step.group(1).length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(step.group(1)));
            } else {
                found.add(step.group(2) != null ? step.group(2) : unescaped(step.group(3)));
            }
        }
        return found;
    }

    /** Steps below a message as a short path: {@code patient[0].sex}. */
    static String shortPath(List<Object> steps) {
        Path path = Path.ROOT;
        for (Object step : steps) {
            path = step instanceof Integer index ? path.item(index) : path.property((String) step);
        }
        String text = path.toString().substring(1);
        return text.startsWith(".") ? text.substring(1) : text;
    }

    /** What stands at a path of a value; null where there is nothing. */
    static Object at(Object value, List<Object> steps) {
        Object found = value;
        for (Object step : steps) {
            if (step instanceof Integer index && found instanceof List<?> items) {
                found = index < items.size() ? items.get(index) : null;
            } else {
                found = step instanceof String name && found instanceof Map<?, ?> properties ? properties.get(name) : null;
            }
        }
        return found;
    }

    private static String unescaped(String text) {
        return ESCAPED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found.group())));
    }

    private static String character(String escape) {
        int form = "'\\bfnrt".indexOf(escape.charAt(1));
        return form >= 0
                ? String.valueOf("'\\\b\f\n\r\t".charAt(form))
                : String.valueOf((char) Integer.parseInt(escape.substring(2), 16));
    }
}
