package fr.gouv.esante.hub.models.line;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A value that may be of several kinds, or null: a text, a number, a boolean, a list, an object of a class or of none.
 *
 * <p>It is immutable, equal by value, and never printed by {@link #toString()}.
 */
@JsonSerialize(using = JacksonSerializer.class)
@JsonDeserialize(using = JacksonDeserializer.class)
public final class HubValue {
    /** JSON's null, which is written; an absent value is none at all. */
    public static final HubValue NULL = new HubValue(OpenValue.NULL);

    /** A text, a number, a boolean, {@code NULL}, a list or a map of these, or an object. */
    final Object kept;

    HubValue(Object kept) {
        this.kept = kept instanceof Lexical lexical && !lexical.isNumber() ? (Object) lexical.bool() : kept;
    }

    /**
     * A text, number, boolean, list, map or object of a class as one of these; {@code null} is {@link #NULL}.
     *
     * @throws IllegalArgumentException where JSON has no such value
     */
    public static HubValue of(Object value) {
        return value == null ? NULL : new HubValue(raw(value));
    }

    /** A list of texts, numbers, booleans, lists, maps or objects of a class. */
    public static HubValue list(Object... values) {
        return of(List.of(values));
    }

    /** Whether it is JSON's null. */
    public boolean isNull() {
        return kept == OpenValue.NULL;
    }

    /** The text; empty where it is none. */
    public Optional<String> text() {
        return Optional.ofNullable(kept instanceof String text ? text : null);
    }

    /** The number, with all its digits; empty where it is none. */
    public Optional<BigDecimal> number() {
        return Optional.ofNullable(kept instanceof Lexical number ? number.decimal() : null);
    }

    /** The boolean; empty where it is none. */
    public Optional<Boolean> bool() {
        return Optional.ofNullable(kept instanceof Boolean flag ? flag : null);
    }

    /** The values of a list; empty where it is none. */
    public Optional<List<HubValue>> items() {
        return Optional.ofNullable(kept instanceof List<?> items ? items.stream().map(HubValue::new).toList() : null);
    }

    /** The object of a class, that of one of the branches; empty where it is none of this class. */
    public <T extends HubObject> Optional<T> as(Class<T> kind) {
        return Optional.ofNullable(kind.isInstance(kept) ? kind.cast(kept) : null);
    }

    /** The value as texts, numbers, booleans, lists and maps; null for JSON's null. */
    public Object plain() {
        return OpenValue.plain(JsonTree.free(kept));
    }

    /** What is kept of a value that is set; null where it is absent. */
    static Object raw(Object value) {
        if (value instanceof HubValue any) {
            return any.kept;
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(HubValue::raw).orElse(null);
        }
        if (value instanceof HubObject) {
            return value;
        }
        if (value instanceof List<?> items) {
            return items.stream().map(item -> raw(Objects.requireNonNullElse(item, NULL))).toList();
        }
        Object stored = value instanceof Boolean ? value : Slots.stored(value);
        return stored instanceof Lexical ? stored : OpenValue.of(stored);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HubValue that && kept.equals(that.kept);
    }

    @Override
    public int hashCode() {
        return kept.hashCode();
    }

    /** The name of the class; never the value, which may be health data. */
    @Override
    public String toString() {
        return "HubValue";
    }
}
