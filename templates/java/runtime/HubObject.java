package fr.gouv.esante.hub.models.line;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * An object of a message: immutable, equal by its values.
 *
 * <p>It keeps what was sent as it was sent: the characters of numbers and moments and, where its type is open, the
 * properties that no field describes. It never prints its values in {@link #toString()}: they are health data, and
 * logs are not.
 */
@JsonSerialize(using = JacksonSerializer.class)
@JsonDeserialize(using = JacksonDeserializer.class)
public abstract class HubObject {
    final Object[] values;
    final List<OpenProperty> others;
    final List<XmlAttribute> attributes;
    final boolean fromXml;
    private final boolean dropped;
    private Boolean whole;
    private final ObjectType type;

    /** Takes the values that a builder or a reader has gathered; they must not change after. */
    protected HubObject(Slots slots) {
        type = slots.type;
        values = slots.values;
        others = slots.others == null ? List.of() : slots.others;
        attributes = slots.attributes == null ? List.of() : slots.attributes;
        fromXml = slots.fromXml;
        dropped = slots.dropped;
    }

    /** Whether all that was received is in this object: nothing had a wrong type, or no place. */
    final boolean isWhole() {
        if (whole == null) {
            whole = !dropped && Arrays.stream(values).allMatch(HubObject::isRead);
        }
        return whole;
    }

    private static boolean isRead(Object value) {
        if (value instanceof List<?> items) {
            return items.stream().allMatch(HubObject::isRead);
        }
        return value != Slots.INVALID && (!(value instanceof HubObject object) || object.isWhole());
    }

    /**
     * This object as one of another class: one of the forms that it may have, or the class that has this form; empty
     * where it is not valid as one.
     */
    public final <T extends HubObject> Optional<T> asForm(Class<T> form) {
        return Forms.as(this, JsonValues.typeOf(form)).map(form::cast);
    }

    /** What the model says of this object. */
    public final ObjectType objectType() {
        return type;
    }

    /**
     * Everything that is wrong with this object, codes out of their lists included; the paths of a message start at its
     * root element, those of another object at itself.
     */
    public final List<ValidationError> validate() {
        Findings findings = new Findings(Mode.STRICT);
        findings.of(() -> this instanceof HubMessage message ? message.toJson() : JsonWriter.write(this, null));
        new Validator(findings).check(this, place());
        return findings.errors();
    }

    /**
     * What is different in another object of this class, in the order of this one, then of the other: a value that was
     * added or removed as a whole is one change.
     *
     * @throws IllegalArgumentException where the other is of another class
     */
    public final List<Change> changes(HubObject other) {
        if (getClass() != other.getClass()) {
            throw new IllegalArgumentException(other.getClass().getName() + " is no " + getClass().getName());
        }
        return Differences.between(this, other, place());
    }

    /** Where this object stands in its document. */
    Path place() {
        return Path.ROOT;
    }

    /** The properties that no field describes, as texts, numbers, booleans, lists and maps. */
    public final Map<String, Object> otherProperties() {
        Map<String, Object> found = new LinkedHashMap<>();
        OpenValue.properties(others).forEach((name, value) -> found.put(name, OpenValue.plain(value)));
        return Collections.unmodifiableMap(found);
    }

    /** The value of a field, or null where it is absent. */
    protected final <T> T get(int index, Class<T> kind) {
        return kind.cast(values[index]);
    }

    /** The value of a field, converted, or null where it is absent. */
    protected final <T> T get(int index, Function<Object, T> convert) {
        return values[index] == null ? null : convert.apply(values[index]);
    }

    /** The value of a field that may be absent. */
    protected final <T> Optional<T> find(int index, Class<T> kind) {
        return Optional.ofNullable(kind.cast(values[index]));
    }

    /** The value of a field that may be absent, converted. */
    protected final <T> Optional<T> find(int index, Function<Object, T> convert) {
        return Optional.ofNullable(values[index]).map(convert);
    }

    /** The values of a list; none where it is absent. */
    protected final <T> List<T> list(int index, Class<T> kind) {
        return list(index, kind::cast);
    }

    /** The values of a list, converted; none where it is absent. */
    protected final <T> List<T> list(int index, Function<Object, T> convert) {
        if (!(values[index] instanceof List<?> items)) {
            return List.of();
        }
        List<T> found = new ArrayList<>(items.size());
        for (Object item : items) {
            found.add(convert.apply(item));
        }
        return Collections.unmodifiableList(found);
    }

    /** The code of a field, or null where it is absent. */
    protected final <T extends Code> T get(int index, CodeList<T> codes) {
        return values[index] == null ? null : codes.of((String) values[index]);
    }

    /** The code of a field that may be absent. */
    protected final <T extends Code> Optional<T> find(int index, CodeList<T> codes) {
        return Optional.ofNullable(get(index, codes));
    }

    /** The codes of a list; none where it is absent. */
    protected final <T extends Code> List<T> list(int index, CodeList<T> codes) {
        return list(index, value -> codes.of((String) value));
    }

    /** Equal by type and values: 48 is 48.0, in JSON as in XML. */
    @Override
    public final boolean equals(Object other) {
        return other instanceof HubObject that
                && type == that.type
                && Arrays.equals(values, that.values)
                && OpenValue.properties(others).equals(OpenValue.properties(that.others));
    }

    @Override
    public final int hashCode() {
        return Objects.hash(type.name(), Arrays.hashCode(values));
    }

    /** The name of the type; never the values, which are health data. */
    @Override
    public final String toString() {
        return type.name();
    }
}
