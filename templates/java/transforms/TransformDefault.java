package fr.gouv.esante.hub.transforms;

/** A value of the new message that the old one does not have, and the rule that filled it in. */
public final class TransformDefault {
    private final String path;
    private final Object value;
    private final String rule;

    TransformDefault(String path, Object value, String rule) {
        this.path = path;
        this.value = value;
        this.rule = rule;
    }

    /** Its path, without indexes: {@code owner}. */
    public String path() {
        return path;
    }

    /** The value: a text, a {@link JsonNumber} or a boolean; an object or a list as its JSON. */
    public Object value() {
        return value instanceof JsonObject || value instanceof JsonList ? json() : value;
    }

    /** The value as JSON. */
    public String json() {
        return JsonWriter.write(value);
    }

    /** The rule that filled it in. */
    public String rule() {
        return rule;
    }

    /** The path and the rule; no value. */
    @Override
    public String toString() {
        return path + " " + rule;
    }
}
