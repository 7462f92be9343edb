package fr.gouv.esante.hub.models.line;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A field of an object: its name on the wire, what its values are, and how many it takes. */
public final class Field {
    /** The maximum of a list without one. */
    public static final int UNBOUNDED = -1;

    private final String name;
    private final Scalar scalar;
    private final Supplier<ObjectType> objectType;
    private final int minimum;
    private final int maximum;
    private boolean list;
    private boolean required;
    private boolean unique;
    private FieldBounds bounds;
    private TextPattern pattern;
    private Supplier<? extends CodeList<?>> codes;
    private String xmlName;
    private String xmlItem;
    private String namespace;
    private boolean nullable;
    private boolean free;
    private boolean exclusive;
    private Set<String> constants;
    private Set<String> texts;
    private Field items;
    private List<Field> branches = List.of();

    private Field(String name, Scalar scalar, Supplier<ObjectType> objectType, int minimum, int maximum) {
        this.name = Objects.requireNonNull(name);
        this.xmlName = name;
        this.scalar = scalar;
        this.objectType = objectType;
        this.minimum = minimum;
        this.maximum = maximum;
        this.list = maximum != 1;
        this.required = minimum > 0;
    }

    /** A field of single values. */
    public static Field of(String name, Scalar scalar, int minimum, int maximum) {
        return new Field(name, Objects.requireNonNull(scalar), null, minimum, maximum);
    }

    /** A field of objects; their type is asked for when it is needed, as types may refer to each other. */
    public static Field of(String name, Supplier<ObjectType> type, int minimum, int maximum) {
        return new Field(name, null, Objects.requireNonNull(type), minimum, maximum);
    }

    /** A field of values of any kind, or of several; without a name, what a branch or a list holds. */
    public static Field any(String name, int minimum, int maximum) {
        return new Field(name, null, null, minimum, maximum);
    }

    /** This field, whose values may be null. */
    public Field nullable() {
        Field copy = copy();
        copy.nullable = true;
        return copy;
    }

    /** This field, its values held to these, which are texts of JSON. */
    public Field constants(String... values) {
        Field copy = copy();
        copy.constants = Repetitions.keys(values);
        return copy;
    }

    /** This field, its values held to these texts. */
    public Field texts(String... values) {
        Field copy = copy();
        copy.texts = Set.of(values);
        return copy;
    }

    /** This field, whose values are lists. */
    public Field listOf(Field values) {
        Field copy = copy();
        copy.items = values;
        return copy;
    }

    /** This field, whose values are of exactly one of these kinds. */
    public Field oneOf(Field... kinds) {
        Field copy = anyOf(kinds);
        copy.exclusive = true;
        return copy;
    }

    /** This field, whose values are of at least one of these kinds. */
    public Field anyOf(Field... kinds) {
        Field copy = copy();
        copy.branches = List.of(kinds);
        return copy;
    }

    /** This field, which XML has no name for. */
    public Field free() {
        Field copy = copy();
        copy.free = true;
        return copy;
    }

    /** This field, its texts held to a pattern. */
    public Field matching(TextPattern form) {
        Field copy = copy();
        copy.pattern = form;
        return copy;
    }

    /** This field, its values held to a code list. */
    public Field in(Supplier<? extends CodeList<?>> list) {
        Field copy = copy();
        copy.codes = list;
        return copy;
    }

    /** This field, its values held to bounds. */
    public Field within(FieldBounds limits) {
        Field copy = copy();
        copy.bounds = limits;
        return copy;
    }

    /** This field as a list, also where it takes one value at most. */
    public Field asList() {
        Field copy = copy();
        copy.list = true;
        return copy;
    }

    /** This field, which must be there or not, whatever its minimum is. */
    public Field required(boolean isRequired) {
        Field copy = copy();
        copy.required = isRequired;
        return copy;
    }

    /** This list, whose values all differ. */
    public Field unique() {
        Field copy = copy();
        copy.unique = true;
        return copy;
    }

    Field namedInXml(String element, String item) {
        Field copy = copy();
        copy.xmlName = element;
        copy.xmlItem = item;
        return copy;
    }

    Field inNamespace(String uri) {
        Field copy = copy();
        copy.namespace = uri;
        return copy;
    }

    private Field copy() {
        Field copy = new Field(name, scalar, objectType, minimum, maximum);
        copy.list = list;
        copy.required = required;
        copy.unique = unique;
        copy.bounds = bounds;
        copy.pattern = pattern;
        copy.codes = codes;
        copy.xmlName = xmlName;
        copy.xmlItem = xmlItem;
        copy.namespace = namespace;
        copy.nullable = nullable;
        copy.free = free;
        copy.exclusive = exclusive;
        copy.constants = constants;
        copy.texts = texts;
        copy.items = items;
        copy.branches = branches;
        return copy;
    }

    /** The name on the wire (balise). */
    public String name() {
        return name;
    }

    /** The type of its values; null for objects, for lists as values, and where there are several. */
    public Scalar scalar() {
        return scalar;
    }

    /** The type of its objects; empty for single values. */
    public Optional<ObjectType> type() {
        return objectType == null ? Optional.empty() : Optional.of(objectType.get());
    }

    /** How many values it takes at least. */
    public int minimum() {
        return minimum;
    }

    /** How many values it takes at most, or {@link #UNBOUNDED}. */
    public int maximum() {
        return maximum;
    }

    /** Whether it holds several values. */
    public boolean isList() {
        return list;
    }

    /** Whether it must be there; a list may have to be, and be empty. */
    public boolean isRequired() {
        return required;
    }

    /** Whether the values of a list all differ. */
    public boolean isUnique() {
        return unique;
    }

    /** The bounds of its values, if there are any. */
    public Optional<FieldBounds> bounds() {
        return Optional.ofNullable(bounds);
    }

    /** The pattern of its texts, if there is one. */
    public Optional<TextPattern> pattern() {
        return Optional.ofNullable(pattern);
    }

    /** The code list of its values, if there is one. */
    public Optional<CodeList<?>> codeList() {
        return codes == null ? Optional.empty() : Optional.of(codes.get());
    }

    /** Whether its values may be null, which is not the same as absent. */
    public boolean isNullable() {
        return nullable;
    }

    /** The kinds that its values may be of; none where they are of one, or of any. */
    public List<Field> branches() {
        return branches;
    }

    boolean isExclusive() {
        return exclusive;
    }

    /** What the values of its lists are, where a list is a value; else null. */
    Field items() {
        return items;
    }

    /** Whether a value is kept as a {@link HubValue} is. */
    boolean isValue() {
        return nullable || scalar == null && objectType == null;
    }

    /** Whether XML carries it as free content, which has hints. */
    boolean isFree() {
        return free || isValue();
    }

    /** Whether a value may be an object of a class, or hold one. */
    boolean holdsObjects() {
        return isObject() || items != null && items.holdsObjects() || branches.stream().anyMatch(Field::holdsObjects);
    }

    /** Whether a value is one of its constants, if it has some. */
    boolean isConstant(Object value) {
        return (constants == null || constants.contains(Repetitions.key(value)))
                && (texts == null || value instanceof String text && texts.contains(text));
    }

    boolean isObject() {
        return objectType != null;
    }

    ObjectType objectType() {
        return objectType.get();
    }

    FieldBounds limits() {
        return bounds;
    }

    TextPattern form() {
        return pattern;
    }

    CodeList<?> codes() {
        return codes == null ? null : codes.get();
    }

    String xmlName() {
        return xmlName;
    }

    String xmlItem() {
        return xmlItem;
    }

    boolean hasNamespace() {
        return namespace != null;
    }

    String namespaceIn(String current) {
        return namespace == null ? current : namespace;
    }
}
