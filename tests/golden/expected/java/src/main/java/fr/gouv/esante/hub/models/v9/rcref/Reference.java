package fr.gouv.esante.hub.models.v9.rcref;

import fr.gouv.esante.hub.models.v9.Field;
import fr.gouv.esante.hub.models.v9.HubMessage;
import fr.gouv.esante.hub.models.v9.Mode;
import fr.gouv.esante.hub.models.v9.ObjectType;
import fr.gouv.esante.hub.models.v9.Parsed;
import fr.gouv.esante.hub.models.v9.Scalar;
import fr.gouv.esante.hub.models.v9.Schema;
import fr.gouv.esante.hub.models.v9.Slots;
import fr.gouv.esante.hub.models.v9.TypedMessages;
import java.io.IOException;
import java.io.InputStream;

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
        return TypedMessages.read(SCHEMA, Reference.class, text, mode);
    }

    /** Reads a message in JSON or XML, without an envelope; codes out of their lists are errors. */
    public static Parsed<Reference> read(byte[] body) {
        return read(body, Mode.STRICT);
    }

    /** Reads a message in JSON or XML, without an envelope. */
    public static Parsed<Reference> read(byte[] body, Mode mode) {
        return TypedMessages.read(SCHEMA, Reference.class, body, mode);
    }

    /** A valid message with every field, a new object each time. */
    public static Reference sample() {
        return fromJson("{\"reference\":{\"distributionID\":\"exemple\"}}");
    }

    /** A valid message with its required fields alone, a new object each time. */
    public static Reference minimal() {
        return fromJson("{\"reference\":{\"distributionID\":\"exemple\"}}");
    }

    /** Reads a message in JSON or XML, without an envelope, from a stream; codes out of their lists are errors. */
    public static Parsed<Reference> read(InputStream stream) throws IOException {
        return read(stream.readAllBytes(), Mode.STRICT);
    }

    /** Reads a message in JSON or XML, without an envelope, from a stream. */
    public static Parsed<Reference> read(InputStream stream, Mode mode) throws IOException {
        return read(stream.readAllBytes(), mode);
    }

    /** Reads a message in JSON; raises {@code InvalidMessageException} with everything that is wrong. */
    public static Reference fromJson(String text) {
        return TypedMessages.fromJson(SCHEMA, Reference.class, text);
    }

    /** Reads a message in JSON; raises {@code InvalidMessageException} with everything that is wrong. */
    public static Reference fromJson(byte[] body) {
        return TypedMessages.fromJson(SCHEMA, Reference.class, body);
    }

    /** Reads a message in JSON from a stream; raises {@code InvalidMessageException} with everything that is wrong. */
    public static Reference fromJson(InputStream stream) throws IOException {
        return fromJson(stream.readAllBytes());
    }

    /** Reads a message in XML; raises {@code InvalidMessageException} with everything that is wrong. */
    public static Reference fromXml(String text) {
        return TypedMessages.fromXml(SCHEMA, Reference.class, text);
    }

    /** Reads a message in XML; raises {@code InvalidMessageException} with everything that is wrong. */
    public static Reference fromXml(byte[] body) {
        return TypedMessages.fromXml(SCHEMA, Reference.class, body);
    }

    /** Reads a message in XML from a stream; raises {@code InvalidMessageException} with everything that is wrong. */
    public static Reference fromXml(InputStream stream) throws IOException {
        return fromXml(stream.readAllBytes());
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
