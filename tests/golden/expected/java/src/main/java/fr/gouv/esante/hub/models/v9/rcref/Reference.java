package fr.gouv.esante.hub.models.v9.rcref;

import fr.gouv.esante.hub.models.v9.Field;
import fr.gouv.esante.hub.models.v9.HubMessage;
import fr.gouv.esante.hub.models.v9.Messages;
import fr.gouv.esante.hub.models.v9.Mode;
import fr.gouv.esante.hub.models.v9.ObjectType;
import fr.gouv.esante.hub.models.v9.Parsed;
import fr.gouv.esante.hub.models.v9.Scalar;
import fr.gouv.esante.hub.models.v9.Schema;
import fr.gouv.esante.hub.models.v9.Slots;

/**
 * reference
 *
 * <p>reference (models/petit.xlsx!RC-REF!A3)
 */
public final class Reference extends HubMessage {
    /** What the model says of this object. */
    public static final ObjectType TYPE = ObjectType.closed(
            "reference",
            Reference::new,
            Field.of("distributionID", Scalar.STRING, 1, 1)
    );

    /** Which message it is. */
    public static final Schema SCHEMA = new Schema("RC-REF", "15-15", "reference", "urn:emergency:cisu:2.0:reference", true, TYPE);

    /** Reads a message in JSON or XML, without an envelope; codes out of their lists are errors. */
    public static Parsed<Reference> read(String text) {
        return read(text, Mode.STRICT);
    }

    /** Reads a message in JSON or XML, without an envelope. */
    public static Parsed<Reference> read(String text, Mode mode) {
        return Messages.read(SCHEMA, Reference.class, text, mode);
    }

    /** Reads a message in JSON; raises {@code InvalidMessageException} with everything that is wrong. */
    public static Reference fromJson(String text) {
        return Messages.fromJson(SCHEMA, Reference.class, text);
    }

    /** Reads a message in XML; raises {@code InvalidMessageException} with everything that is wrong. */
    public static Reference fromXml(String text) {
        return Messages.fromXml(SCHEMA, Reference.class, text);
    }

    /** A valid message with every field, a new object each time. */
    public static Reference sample() {
        return fromJson("{\"reference\":{\"distributionID\":\"exemple\"}}");
    }

    /** A valid message with its required fields alone, a new object each time. */
    public static Reference minimal() {
        return fromJson("{\"reference\":{\"distributionID\":\"exemple\"}}");
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    private Reference(Slots slots) {
        super(slots);
    }

    /** Starts an object. */
    public static Builder builder() {
        return new Builder(new Slots(TYPE));
    }

    /** Starts an object from this one. */
    public Builder toBuilder() {
        return new Builder(new Slots(this));
    }

    /**
     * Identifiant
     *
     * <p>Ce que dit « Identifiant ».
     *
     * <p>distributionID, 1..1 (models/petit.xlsx!RC-REF!J9)
     */
    public String distributionId() {
        return get(0, String.class);
    }

    /** Gathers the values of an object; {@code null} makes a field absent, and a list takes one value or all. */
    public static final class Builder {
        private final Slots slots;

        private Builder(Slots slots) {
            this.slots = slots;
        }

        /** See {@link Reference#distributionId()}. */
        public Builder distributionId(String value) {
            slots.set(0, value);
            return this;
        }

        /** The object, as it stands; {@code validate()} tells what is wrong with it. */
        public Reference build() {
            return new Reference(slots.copy());
        }
    }
}
