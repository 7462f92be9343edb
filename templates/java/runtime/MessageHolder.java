package fr.gouv.esante.hub.models.line;

/** The object that holds a message: the fields of its header, where it has one, beside its root element. */
abstract sealed class MessageHolder extends HubObject permits EnvelopedMessage {
    static final int HEADER = Release.HEADER.type().size();

    MessageHolder(Slots slots) {
        super(slots);
    }

    /** The header's fields, then one field a message. */
    static Field[] fields() {
        Field[] fields = new Field[HEADER + Release.MESSAGES.size()];
        for (int index = 0; index < HEADER; index++) {
            fields[index] = Release.HEADER.type().field(index);
        }
        for (int index = HEADER; index < fields.length; index++) {
            Schema schema = Release.MESSAGES.get(index - HEADER);
            fields[index] = Field.of(schema.rootElement(), schema::type, 0, 1).inNamespace(schema.namespace());
        }
        return fields;
    }

    static Slots slots(HubMessage content, Slots header) {
        Slots slots = new Slots(EnvelopedMessage.TYPE);
        for (int index = 0; header != null && index < HEADER; index++) {
            slots.set(index, header.values[index]);
        }
        slots.set(EnvelopedMessage.TYPE.indexOf(content.schema().rootElement(), 0), content);
        return slots;
    }

    /** Whether a field of a type is the root element of a message in its envelope. */
    static boolean isRoot(ObjectType type, int index) {
        return isHolder(type) && index >= HEADER;
    }

    /** Whether objects of a type hold a message. */
    static boolean isHolder(ObjectType type) {
        return type == EnvelopedMessage.TYPE || type == EnvelopedMessage.HEADLESS;
    }

    /** The message itself. */
    public final HubMessage content() {
        return get(root(), HubMessage.class);
    }

    /** Which message it is. */
    public final Schema schema() {
        return Release.MESSAGES.get(root() - HEADER);
    }

    /** The header as an object of its own, with the properties that no field describes. */
    final HubObject headerObject() {
        Slots slots = new Slots(Release.HEADER.type());
        System.arraycopy(values, 0, slots.values, 0, HEADER);
        others.forEach(slots::addOther);
        return slots.type.create(slots);
    }

    /** How many messages it holds; a valid one has one. */
    final int roots() {
        int found = 0;
        for (int index = HEADER; index < values.length; index++) {
            found += values[index] == null ? 0 : 1;
        }
        return found;
    }

    /** Whether the message has no header, and something was read as one. */
    final boolean isMisread() {
        boolean hasField = false;
        for (int index = 0; index < HEADER; index++) {
            hasField |= values[index] != null;
        }
        return hasField && !schema().hasHeader();
    }

    /** How many fields may be missed: the header's, where the message has one. */
    final int checked() {
        return schema().hasHeader() ? HEADER : 0;
    }

    private int root() {
        int index = HEADER;
        while (values[index] == null) {
            index++;
        }
        return index;
    }
}
