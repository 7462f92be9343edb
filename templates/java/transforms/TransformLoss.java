package fr.gouv.esante.hub.transforms;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A value of the old message that is not in the new one, and the rule that left it out. */
public final class TransformLoss {
    private static final int ENGLISH = 0;
    private static final int FRENCH = 1;

    private final String path;
    private final Object value;
    private final String rule;
    private final String detail;

    TransformLoss(String path, Object value, String rule, String detail) {
        this.path = path;
        this.value = value;
        this.rule = rule;
        this.detail = detail;
    }

    /** Its old path, without indexes: {@code qualification/origin/code}. */
    public String path() {
        return path;
    }

    /** The value: a text, a {@link JsonNumber}, a boolean or null. */
    public Object value() {
        return value;
    }

    /** The value as JSON. */
    public String json() {
        return JsonWriter.write(value);
    }

    /** The rule that left it out. */
    public String rule() {
        return rule;
    }

    /** Why it is not there, in French; without the value. */
    public String french() {
        return sentence(FRENCH);
    }

    /** Why it is not there, in English; without the value. */
    public String english() {
        return sentence(ENGLISH);
    }

    /** The path and the rule; no value. */
    @Override
    public String toString() {
        return path + " " + rule;
    }

    private String sentence(int language) {
        JsonObject known = Sentences.ALL;
        String text = (String) known.list(known.has(rule) ? rule : "").get(language);
        return Arrays.stream(text.split("\\{path}", -1))
                .map(part -> part.replace("{detail}", detail))
                .collect(Collectors.joining(path));
    }

    /** Read once, when the first is asked for. */
    private static final class Sentences {
        static final JsonObject ALL = (JsonObject) JsonReader.read(Table.resource("losses.json"));
    }
}
