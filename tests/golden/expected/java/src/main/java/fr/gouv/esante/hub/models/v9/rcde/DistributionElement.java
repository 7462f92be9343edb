package fr.gouv.esante.hub.models.v9.rcde;

import fr.gouv.esante.hub.models.v9.Field;
import fr.gouv.esante.hub.models.v9.HubDateTime;
import fr.gouv.esante.hub.models.v9.HubMessage;
import fr.gouv.esante.hub.models.v9.Mode;
import fr.gouv.esante.hub.models.v9.ObjectType;
import fr.gouv.esante.hub.models.v9.Parsed;
import fr.gouv.esante.hub.models.v9.Scalar;
import fr.gouv.esante.hub.models.v9.Schema;
import fr.gouv.esante.hub.models.v9.Slots;
import fr.gouv.esante.hub.models.v9.TypedMessages;
import fr.gouv.esante.hub.models.v9.Values;
import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * En-tête de message
 *
 * <p>distributionElement (DST!RC-DE)
 */
public final class DistributionElement extends HubMessage {
    /** What the model says of this object. */
    public static final ObjectType TYPE = ObjectType.open(
            "distributionElement",
            DistributionElement::new,
            Field.of("messageId", Scalar.STRING, 1, 1),
            Field.of("sender", () -> Sender.TYPE, 1, 1),
            Field.of("sentAt", Scalar.DATETIME, 1, 1),
            Field.of("kind", Scalar.STRING, 1, 1)
                    .in(() -> Kind.LIST),
            Field.of("status", Scalar.STRING, 1, 1)
                    .in(() -> Status.LIST),
            Field.of("recipient", () -> Recipient.TYPE, 1, Field.UNBOUNDED)
    );

    /** Which message it is. */
    public static final Schema SCHEMA = new Schema("RC-DE", "transverse", "distributionElement", "urn:emergency:cisu:2.0", false, TYPE);

    /** Reads a message in JSON or XML, without an envelope; codes out of their lists are errors. */
    public static Parsed<DistributionElement> read(String text) {
        return read(text, Mode.STRICT);
    }

    /** Reads a message in JSON or XML, without an envelope. */
    public static Parsed<DistributionElement> read(String text, Mode mode) {
        return TypedMessages.read(SCHEMA, DistributionElement.class, text, mode);
    }

    /** Reads a message in JSON or XML, without an envelope; codes out of their lists are errors. */
    public static Parsed<DistributionElement> read(byte[] body) {
        return read(body, Mode.STRICT);
    }

    /** Reads a message in JSON or XML, without an envelope. */
    public static Parsed<DistributionElement> read(byte[] body, Mode mode) {
        return TypedMessages.read(SCHEMA, DistributionElement.class, body, mode);
    }

    /** Reads a message in JSON or XML, without an envelope, from a stream; codes out of their lists are errors. */
    public static Parsed<DistributionElement> read(InputStream stream) throws IOException {
        return read(stream.readAllBytes(), Mode.STRICT);
    }

    /** Reads a message in JSON or XML, without an envelope, from a stream. */
    public static Parsed<DistributionElement> read(InputStream stream, Mode mode) throws IOException {
        return read(stream.readAllBytes(), mode);
    }

    /** Reads a message in JSON; raises {@code InvalidMessageException} with everything that is wrong. */
    public static DistributionElement fromJson(String text) {
        return TypedMessages.fromJson(SCHEMA, DistributionElement.class, text);
    }

    /** Reads a message in JSON; raises {@code InvalidMessageException} with everything that is wrong. */
    public static DistributionElement fromJson(byte[] body) {
        return TypedMessages.fromJson(SCHEMA, DistributionElement.class, body);
    }

    /** Reads a message in JSON from a stream; raises {@code InvalidMessageException} with everything that is wrong. */
    public static DistributionElement fromJson(InputStream stream) throws IOException {
        return fromJson(stream.readAllBytes());
    }

    /** Reads a message in XML; raises {@code InvalidMessageException} with everything that is wrong. */
    public static DistributionElement fromXml(String text) {
        return TypedMessages.fromXml(SCHEMA, DistributionElement.class, text);
    }

    /** Reads a message in XML; raises {@code InvalidMessageException} with everything that is wrong. */
    public static DistributionElement fromXml(byte[] body) {
        return TypedMessages.fromXml(SCHEMA, DistributionElement.class, body);
    }

    /** Reads a message in XML from a stream; raises {@code InvalidMessageException} with everything that is wrong. */
    public static DistributionElement fromXml(InputStream stream) throws IOException {
        return fromXml(stream.readAllBytes());
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    private DistributionElement(Slots slots) {
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
     * Identifiant du message
     *
     * <p>messageId, 1..1 (DST!RC-DE)
     */
    public String messageId() {
        return get(0, String.class);
    }

    /**
     * Système émetteur
     *
     * <p>sender, 1..1 (DST!RC-DE)
     */
    public Sender sender() {
        return get(1, Sender.class);
    }

    /**
     * Date et heure d'envoi
     *
     * <p>sentAt, 1..1 (DST!RC-DE)
     */
    public HubDateTime sentAt() {
        return get(2, Values::dateTime);
    }

    /**
     * Nature du message
     *
     * <p>kind, 1..1 (DST!RC-DE)
     */
    public Kind kind() {
        return get(3, Kind.LIST);
    }

    /**
     * Statut du message
     *
     * <p>status, 1..1 (DST!RC-DE)
     */
    public Status status() {
        return get(4, Status.LIST);
    }

    /**
     * Systèmes destinataires
     *
     * <p>recipient, 1..n (DST!RC-DE)
     */
    public List<Recipient> recipient() {
        return list(5, Recipient.class);
    }

    /** Gathers the values of an object; {@code null} makes a field absent, and a list takes one value or all. */
    public static final class Builder {
        private final Slots slots;

        private Builder(Slots slots) {
            this.slots = slots;
        }

        /** See {@link DistributionElement#messageId()}. */
        public Builder messageId(String value) {
            slots.set(0, value);
            return this;
        }

        /** See {@link DistributionElement#sender()}. */
        public Builder sender(Sender value) {
            slots.set(1, value);
            return this;
        }

        /** See {@link DistributionElement#sentAt()}. */
        public Builder sentAt(HubDateTime value) {
            slots.set(2, value);
            return this;
        }

        /** See {@link DistributionElement#sentAt()}. */
        public Builder sentAt(OffsetDateTime value) {
            slots.set(2, value);
            return this;
        }

        /** See {@link DistributionElement#sentAt()}. */
        public Builder sentAt(String value) {
            slots.set(2, value);
            return this;
        }

        /** See {@link DistributionElement#kind()}. */
        public Builder kind(Kind value) {
            slots.set(3, value);
            return this;
        }

        /** See {@link DistributionElement#kind()}. */
        public Builder kind(String value) {
            slots.set(3, value);
            return this;
        }

        /** See {@link DistributionElement#status()}. */
        public Builder status(Status value) {
            slots.set(4, value);
            return this;
        }

        /** See {@link DistributionElement#status()}. */
        public Builder status(String value) {
            slots.set(4, value);
            return this;
        }

        /** See {@link DistributionElement#recipient()}. */
        public Builder recipient(List<Recipient> value) {
            slots.setAll(5, value);
            return this;
        }

        /** See {@link DistributionElement#recipient()}. */
        public Builder recipient(Recipient value) {
            slots.add(5, value);
            return this;
        }

        /** A property that no field describes: a text, number, boolean, list or map. */
        public Builder other(String name, Object value) {
            slots.other(name, value);
            return this;
        }

        /** The object, as it stands; {@code validate()} tells what is wrong with it. */
        public DistributionElement build() {
            return new DistributionElement(slots.copy());
        }
    }
}
