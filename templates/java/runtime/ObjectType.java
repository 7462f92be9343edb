package fr.gouv.esante.hub.models.line;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The type of an object: its fields in the order of the model, which is the order of XML elements. */
public final class ObjectType {
    private final String name;
    private final boolean open;
    private final Function<Slots, ? extends HubObject> factory;
    private final Field[] fields;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Map<String, Integer> xmlIndexes = new HashMap<>();
    private final int[] emptyLists;
    private List<XmlAttribute> attributes = List.of();
    private int hidden;
    private Supplier<Field> additional = () -> null;
    private List<Supplier<ObjectType>> forms = List.of();
    private boolean exclusive;

    private ObjectType(
            String name, boolean open, Function<Slots, ? extends HubObject> factory, Field[] fields) {
        this.name = name;
        this.open = open;
        this.factory = factory;
        this.fields = fields.clone();
        for (int index = 0; index < fields.length; index++) {
            indexes.putIfAbsent(fields[index].name(), index);
            xmlIndexes.putIfAbsent(fields[index].xmlName(), index);
        }
        emptyLists = IntStream.range(0, fields.length)
                .filter(index -> fields[index].isList() && fields[index].isRequired() && fields[index].minimum() == 0)
                .toArray();
    }

    /** A type that refuses properties that no field describes. */
    public static ObjectType closed(
            String name, Function<Slots, ? extends HubObject> factory, Field... fields) {
        return new ObjectType(name, false, factory, fields);
    }

    /** A type that keeps properties that no field describes. */
    public static ObjectType open(
            String name, Function<Slots, ? extends HubObject> factory, Field... fields) {
        return new ObjectType(name, true, factory, fields);
    }

    /** This type, whose further properties are of one kind. */
    public ObjectType additional(Supplier<Field> field) {
        additional = field;
        return this;
    }

    /** This type, whose objects have exactly one of these forms. */
    public ObjectType oneOf(List<Supplier<ObjectType>> types) {
        exclusive = true;
        forms = List.copyOf(types);
        return this;
    }

    /** This type, whose objects have at least one of these forms. */
    public ObjectType anyOf(List<Supplier<ObjectType>> types) {
        forms = List.copyOf(types);
        return this;
    }

    /** What further properties are; null where they may be anything, or there are none. */
    Field additional() {
        return additional.get();
    }

    /** The forms of which one describes the whole object; none in most types. */
    public List<ObjectType> forms() {
        return forms.stream().map(Supplier::get).toList();
    }

    /** Whether one of the forms alone may describe an object. */
    boolean isExclusive() {
        return exclusive;
    }

    /** The lists that must be there and may be empty: XML has no element for such a one. */
    int[] emptyLists() {
        return emptyLists;
    }

    /** This type as a part of an envelope: these XML attributes are kept, and written by default. */
    ObjectType ofEnvelope(XmlAttribute... defaults) {
        ObjectType copy = new ObjectType(name, open, factory, fields);
        copy.attributes = List.of(defaults);
        return copy;
    }

    /** This type, its first fields known to no name: what stands in their places is free content. */
    ObjectType withoutFirst(int count) {
        ObjectType copy = new ObjectType(name, open, factory, fields);
        copy.hidden = count;
        return copy;
    }

    /** The name of the type in the model. */
    public String name() {
        return name;
    }

    /** Whether properties that no field describes are kept. */
    public boolean isOpen() {
        return open;
    }

    /** The fields, in the order of the model. */
    public List<Field> fields() {
        return List.of(fields);
    }

    int size() {
        return fields.length;
    }

    Field field(int index) {
        return fields[index];
    }

    /** The index of a field by its name in JSON, or -1; {@code guess} is looked at first. */
    int indexOf(String property, int guess) {
        boolean isGuess = guess < fields.length && fields[guess].name().equals(property);
        return seen(isGuess ? guess : indexes.getOrDefault(property, -1));
    }

    int indexOfElement(String element, int guess) {
        boolean isGuess = guess < fields.length && fields[guess].xmlName().equals(element);
        return seen(isGuess ? guess : xmlIndexes.getOrDefault(element, -1));
    }

    private int seen(int index) {
        return index < hidden ? -1 : index;
    }

    HubObject create(Slots slots) {
        return factory.apply(slots);
    }

    /** Before which field the properties stand that no field describes: in an envelope the message comes last. */
    int othersAt() {
        return MessageHolder.isHolder(this) ? MessageHolder.HEADER : fields.length;
    }

    List<XmlAttribute> defaultAttributes() {
        return attributes;
    }
}
