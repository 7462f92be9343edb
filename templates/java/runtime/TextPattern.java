package fr.gouv.esante.hub.models.line;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A regular expression of the model (ECMA 262), searched in a text in time linear in its length.
 *
 * <p>The expressions it is checked by, all of which must match the whole text, were proven equal to it when
 * this package was made. Short texts go to the JDK's engine, long ones to RE2, whose time and stack have a bound.
 */
public final class TextPattern {
    private static final int SHORT = 256;
    private static final Map<String, TextPattern> KNOWN = new ConcurrentHashMap<>();

    private final String source;
    private final List<String> forms;
    private final List<Pattern> quick;
    private volatile List<com.google.re2j.Pattern> bounded;

    private TextPattern(String source, boolean isLinear, String... forms) {
        this.source = source;
        this.forms = List.of(forms);
        this.quick = isLinear ? Stream.of(forms).map(Pattern::compile).toList() : List.of();
    }

    /** A pattern, and the equal expressions that every engine matches in linear time. */
    public static TextPattern linear(String source, String... forms) {
        return KNOWN.computeIfAbsent(source, text -> new TextPattern(text, true, forms));
    }

    /** A pattern that only RE2 matches in linear time. */
    public static TextPattern bounded(String source, String... forms) {
        return KNOWN.computeIfAbsent(source, text -> new TextPattern(text, false, forms));
    }

    /** The regular expression as the model has it. */
    public String source() {
        return source;
    }

    /** Whether a text has a part that matches the pattern. */
    public boolean accepts(String text) {
        if (text.length() <= SHORT && !quick.isEmpty()) {
            for (Pattern form : quick) {
                if (!form.matcher(text).matches()) {
                    return false;
                }
            }
            return true;
        }
        for (com.google.re2j.Pattern form : bounded()) {
            if (!form.matcher(text).find()) {
                return false;
            }
        }
        return true;
    }

    private List<com.google.re2j.Pattern> bounded() {
        List<com.google.re2j.Pattern> compiled = bounded;
        if (compiled == null) {
            compiled = forms.stream().map(com.google.re2j.Pattern::compile).toList();
            bounded = compiled;
        }
        return compiled;
    }
}
