package fr.gouv.esante.hub.models.line;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The values of an object that is being built or read; builders and readers fill it, one object takes it. */
public final class Slots {
    /** Stands in the place of a value that cannot be read: it is there, and it is wrong. */
    static final Object INVALID = new Object();
    /** Stands in the place of an element of XML that was refused as a whole: nothing in it is checked. */
    static final Object UNREAD = new Object();

    final ObjectType type;
    final Object[] values;
    List<OpenProperty> others;
    List<XmlAttribute> attributes;
    boolean fromXml;
    /** Whether a property was left out that the type does not have. */
    boolean dropped;

    /** No value yet, for an object of a type. */
    public Slots(ObjectType type) {
        this.type = type;
        this.values = new Object[type.size()];
    }

    /** The values of an object, to be changed. */
    public Slots(HubObject source) {
        this(source.objectType());
        System.arraycopy(source.values, 0, values, 0, values.length);
        others = source.others.isEmpty() ? null : new ArrayList<>(source.others);
        attributes = source.attributes.isEmpty() ? null : new ArrayList<>(source.attributes);
        fromXml = source.fromXml;
    }

    private Slots(Slots source) {
        type = source.type;
        values = source.values.clone();
        for (int index = 0; index < values.length; index++) {
            values[index] = values[index] instanceof Growing list ? List.copyOf(list) : values[index];
        }
        others = source.others == null ? null : new ArrayList<>(source.others);
        attributes = source.attributes == null ? null : new ArrayList<>(source.attributes);
        fromXml = source.fromXml;
    }

    /** A copy, so that a builder may go on after it has built. */
    public Slots copy() {
        return new Slots(this);
    }

    /** Sets a field; null and an empty {@code Optional} make it absent. */
    public void set(int index, Object value) {
        values[index] = value == null ? null : stored(index, value);
    }

    /** Sets all values of a list; null makes it absent. */
    public void setAll(int index, Collection<?> items) {
        if (items == null) {
            set(index, null);
            return;
        }
        List<Object> list = new ArrayList<>(items.size());
        for (Object item : items) {
            list.add(stored(index, Objects.requireNonNull(item, "a list holds no null")));
        }
        put(index, Collections.unmodifiableList(list));
    }

    /** Adds a value to a list. */
    public void add(int index, Object item) {
        Growing list = values[index] instanceof Growing known ? known : new Growing(values[index]);
        list.add(stored(index, Objects.requireNonNull(item, "a list holds no null")));
        put(index, list);
    }

    /** A list of a builder, which no object has yet: values are added to it in place. */
    private static final class Growing extends ArrayList<Object> {
        private static final long serialVersionUID = 1L;

        Growing(Object known) {
            super(known instanceof List<?> items ? items : List.of());
        }
    }

    /**
     * Sets a property that no field describes: texts, numbers, booleans, lists and maps of these.
     *
     * @throws IllegalArgumentException where a field has the name, or JSON has no such value
     */
    public void other(String name, Object value) {
        if (type.indexOf(name, 0) >= 0) {
            throw new IllegalArgumentException("a field of " + type.name() + " has this name: set it");
        }
        OpenProperty property = new OpenProperty(name, OpenValue.of(value), null);
        if (others != null) {
            others.removeIf(known -> known.name().equals(name));
        }
        addOther(property);
    }

    void addOther(OpenProperty property) {
        if (others == null) {
            others = new ArrayList<>();
        }
        others.add(property);
    }

    void put(int index, Object value) {
        values[index] = value;
    }

    void attribute(XmlAttribute attribute) {
        if (attributes == null) {
            attributes = new ArrayList<>();
        }
        attributes.add(attribute);
    }

    private Object stored(int index, Object value) {
        Field field = type.field(index);
        Object raw = field.isValue() ? HubValue.raw(value) : stored(value);
        return field.isValue() && raw != null ? new Forms().typed(field, raw) : raw;
    }

    static Object stored(Object value) {
        if (value instanceof Code code) {
            return code.value();
        }
        if (value instanceof BigDecimal number) {
            return Lexical.of(number);
        }
        if (value instanceof BigInteger number) {
            return Lexical.of(new BigDecimal(number));
        }
        if (value instanceof Long || value instanceof Integer) {
            return Lexical.number(value.toString());
        }
        if (value instanceof Boolean flag) {
            return flag ? Lexical.TRUE : Lexical.FALSE;
        }
        if (value instanceof HubDateTime || value instanceof HubDate) {
            return value.toString();
        }
        if (value instanceof OffsetDateTime moment) {
            return HubDateTime.of(moment).text();
        }
        if (value instanceof LocalDate day) {
            return HubDate.of(day).text();
        }
        return value instanceof Optional<?> optional ? optional.map(Slots::stored).orElse(null) : value;
    }
}
