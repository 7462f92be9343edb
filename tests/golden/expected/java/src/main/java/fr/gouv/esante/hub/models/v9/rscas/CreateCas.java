package fr.gouv.esante.hub.models.v9.rscas;

import fr.gouv.esante.hub.models.v9.Field;
import fr.gouv.esante.hub.models.v9.HubDate;
import fr.gouv.esante.hub.models.v9.HubDateTime;
import fr.gouv.esante.hub.models.v9.HubMessage;
import fr.gouv.esante.hub.models.v9.Mode;
import fr.gouv.esante.hub.models.v9.ObjectType;
import fr.gouv.esante.hub.models.v9.Parsed;
import fr.gouv.esante.hub.models.v9.Scalar;
import fr.gouv.esante.hub.models.v9.Schema;
import fr.gouv.esante.hub.models.v9.Slots;
import fr.gouv.esante.hub.models.v9.TextPattern;
import fr.gouv.esante.hub.models.v9.TypedMessages;
import fr.gouv.esante.hub.models.v9.Values;
import fr.gouv.esante.hub.models.v9.codes.MotifDeRecours;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Dossier
 *
 * <p>createCas (models/petit.xlsx!RS-CAS!A3)
 */
public final class CreateCas extends HubMessage {
    /** What the model says of this object. */
    public static final ObjectType TYPE = ObjectType.closed(
            "createCas",
            CreateCas::new,
            Field.of("caseId", Scalar.STRING, 1, 1)
                    .matching(TextPattern.linear("^([a-zA-Z0-9_-]+\\.?){4,10}$", "^[\\-0-9A-Z_a-z]+(?:\\.[\\-0-9A-Z_a-z]+){0,9}\\.?$", "^(?:[\\-0-9A-Z_a-z]\\.?){3}[\\-0-9A-Z_a-z][\\-.0-9A-Z_a-z]*$")),
            Field.of("class", Scalar.STRING, 0, 1),
            Field.of("schema", Scalar.INTEGER, 0, 1),
            Field.of("size", Scalar.NUMBER, 0, 1),
            Field.of("isDone", Scalar.BOOLEAN, 0, 1),
            Field.of("day", Scalar.DATE, 0, 1)
                    .matching(TextPattern.linear("^\\d{4}-\\d{2}-\\d{2}$", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")),
            Field.of("moment", Scalar.DATETIME, 1, 1)
                    .matching(TextPattern.linear("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[\\-+]\\d{2}:\\d{2}$", "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[+\\-][0-9]{2}:[0-9]{2}$")),
            Field.of("phone", Scalar.PHONE_NUMBER, 0, Field.UNBOUNDED)
                    .matching(TextPattern.linear("^tel:([#\\+\\*]|37000|00+)?[0-9]{2,15}$", "^tel:(?:[#*+]|370{3}|0{2,})?[0-9]{2,15}$")),
            Field.of("state", Scalar.STRING, 0, 1)
                    .in(() -> State.LIST),
            Field.of("motive", Scalar.STRING, 2, 10)
                    .in(() -> MotifDeRecours.LIST),
            Field.of("event", () -> Evenement.TYPE, 1, 1),
            Field.of("free", () -> Libre.TYPE, 0, 1)
    );

    /** Which message it is. */
    public static final Schema SCHEMA = new Schema("RS-CAS", "15-15", "createCas", "urn:emergency:cas:9.1", true, TYPE);

    /** Reads a message in JSON or XML, without an envelope; codes out of their lists are errors. */
    public static Parsed<CreateCas> read(String text) {
        return read(text, Mode.STRICT);
    }

    /** Reads a message in JSON or XML, without an envelope. */
    public static Parsed<CreateCas> read(String text, Mode mode) {
        return TypedMessages.read(SCHEMA, CreateCas.class, text, mode);
    }

    /** Reads a message in JSON or XML, without an envelope; codes out of their lists are errors. */
    public static Parsed<CreateCas> read(byte[] body) {
        return read(body, Mode.STRICT);
    }

    /** Reads a message in JSON or XML, without an envelope. */
    public static Parsed<CreateCas> read(byte[] body, Mode mode) {
        return TypedMessages.read(SCHEMA, CreateCas.class, body, mode);
    }

    /** A valid message with every field, a new object each time. */
    public static CreateCas sample() {
        return fromJson("{\"createCas\":{\"caseId\":\"fr.health.samu750.1\",\"class\":\"« ici » \\\"là\\\" \\\\ l'été\",\"schema\":3,\"size\":1.5,\"isDone\":true,\"day\":\"2026-02-04\",\"moment\":\"2026-02-04T10:00:00+01:00\",\"phone\":[\"tel:0612345678\"],\"state\":\"CLOS\",\"motive\":[\"M01.1\",\"M01.1\"],\"event\":{\"name\":\"Chute\",\"other\":[{}]}}}");
    }

    /** A valid message with its required fields alone, a new object each time. */
    public static CreateCas minimal() {
        return fromJson("{\"createCas\":{\"caseId\":\"fr.health.samu750.1\",\"moment\":\"2026-02-04T10:00:00+01:00\",\"motive\":[\"M01.1\",\"M01.1\"],\"event\":{\"name\":\"Chute\",\"other\":[{}]}}}");
    }

    /** Reads a message in JSON or XML, without an envelope, from a stream; codes out of their lists are errors. */
    public static Parsed<CreateCas> read(InputStream stream) throws IOException {
        return read(stream.readAllBytes(), Mode.STRICT);
    }

    /** Reads a message in JSON or XML, without an envelope, from a stream. */
    public static Parsed<CreateCas> read(InputStream stream, Mode mode) throws IOException {
        return read(stream.readAllBytes(), mode);
    }

    /** Reads a message in JSON; raises {@code InvalidMessageException} with everything that is wrong. */
    public static CreateCas fromJson(String text) {
        return TypedMessages.fromJson(SCHEMA, CreateCas.class, text);
    }

    /** Reads a message in JSON; raises {@code InvalidMessageException} with everything that is wrong. */
    public static CreateCas fromJson(byte[] body) {
        return TypedMessages.fromJson(SCHEMA, CreateCas.class, body);
    }

    /** Reads a message in JSON from a stream; raises {@code InvalidMessageException} with everything that is wrong. */
    public static CreateCas fromJson(InputStream stream) throws IOException {
        return fromJson(stream.readAllBytes());
    }

    /** Reads a message in XML; raises {@code InvalidMessageException} with everything that is wrong. */
    public static CreateCas fromXml(String text) {
        return TypedMessages.fromXml(SCHEMA, CreateCas.class, text);
    }

    /** Reads a message in XML; raises {@code InvalidMessageException} with everything that is wrong. */
    public static CreateCas fromXml(byte[] body) {
        return TypedMessages.fromXml(SCHEMA, CreateCas.class, body);
    }

    /** Reads a message in XML from a stream; raises {@code InvalidMessageException} with everything that is wrong. */
    public static CreateCas fromXml(InputStream stream) throws IOException {
        return fromXml(stream.readAllBytes());
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    private CreateCas(Slots slots) {
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
     * Identifiant du dossier
     *
     * <p>Ce que dit « Identifiant du dossier ».
     *
     * <p>caseId, 1..1 (models/petit.xlsx!RS-CAS!J9)
     */
    public String caseId() {
        return get(0, String.class);
    }

    /**
     * Un mot réservé
     *
     * <p>Ce que dit « Un mot réservé ».
     *
     * <p>class, 0..1 (models/petit.xlsx!RS-CAS!J10)
     */
    public Optional<String> class_() {
        return find(1, String.class);
    }

    /**
     * Un nom que Pydantic prend
     *
     * <p>Ce que dit « Un nom que Pydantic prend ».
     *
     * <p>schema, 0..1 (models/petit.xlsx!RS-CAS!J11)
     */
    public Optional<BigInteger> schema_() {
        return find(2, Values::integer);
    }

    /**
     * Taille
     *
     * <p>Ce que dit « Taille ».
     *
     * <p>size, 0..1 (models/petit.xlsx!RS-CAS!J12)
     */
    public Optional<BigDecimal> size() {
        return find(3, Values::number);
    }

    /**
     * Clos
     *
     * <p>Ce que dit « Clos ».
     *
     * <p>isDone, 0..1 (models/petit.xlsx!RS-CAS!J13)
     */
    public Optional<Boolean> isDone() {
        return find(4, Values::bool);
    }

    /**
     * Jour
     *
     * <p>Ce que dit « Jour ».
     *
     * <p>day, 0..1 (models/petit.xlsx!RS-CAS!J14)
     */
    public Optional<HubDate> day() {
        return find(5, Values::date);
    }

    /**
     * Moment
     *
     * <p>Ce que dit « Moment ».
     *
     * <p>moment, 1..1 (models/petit.xlsx!RS-CAS!J15)
     */
    public HubDateTime moment() {
        return get(6, Values::dateTime);
    }

    /**
     * Téléphone
     *
     * <p>Ce que dit « Téléphone ».
     *
     * <p>phone, 0..n (models/petit.xlsx!RS-CAS!J16)
     */
    public List<String> phone() {
        return list(7, String.class);
    }

    /**
     * État
     *
     * <p>Ce que dit « État ».
     *
     * <p>state, 0..1 (models/petit.xlsx!RS-CAS!J17)
     */
    public Optional<State> state() {
        return find(8, State.LIST);
    }

    /**
     * Motif
     *
     * <p>Ce que dit « Motif ».
     *
     * <p>motive, 2..10 (models/petit.xlsx!RS-CAS!J18)
     */
    public List<MotifDeRecours> motive() {
        return list(9, MotifDeRecours.LIST);
    }

    /**
     * Événement
     *
     * <p>Ce que dit « Événement ».
     *
     * <p>event, 1..1 (models/petit.xlsx!RS-CAS!J19)
     */
    public Evenement event() {
        return get(10, Evenement.class);
    }

    /**
     * Libre
     *
     * <p>Ce que dit « Libre ».
     *
     * <p>free, 0..1 (models/petit.xlsx!RS-CAS!J25)
     */
    public Optional<Libre> free() {
        return find(11, Libre.class);
    }

    /** Gathers the values of an object; {@code null} makes a field absent, and a list takes one value or all. */
    public static final class Builder {
        private final Slots slots;

        private Builder(Slots slots) {
            this.slots = slots;
        }

        /** See {@link CreateCas#caseId()}. */
        public Builder caseId(String value) {
            slots.set(0, value);
            return this;
        }

        /** See {@link CreateCas#class_()}. */
        public Builder class_(String value) {
            slots.set(1, value);
            return this;
        }

        /** See {@link CreateCas#schema_()}. */
        public Builder schema_(BigInteger value) {
            slots.set(2, value);
            return this;
        }

        /** See {@link CreateCas#schema_()}. */
        public Builder schema_(long value) {
            slots.set(2, value);
            return this;
        }

        /** See {@link CreateCas#size()}. */
        public Builder size(BigDecimal value) {
            slots.set(3, value);
            return this;
        }

        /** See {@link CreateCas#isDone()}. */
        public Builder isDone(Boolean value) {
            slots.set(4, value);
            return this;
        }

        /** See {@link CreateCas#day()}. */
        public Builder day(HubDate value) {
            slots.set(5, value);
            return this;
        }

        /** See {@link CreateCas#day()}. */
        public Builder day(LocalDate value) {
            slots.set(5, value);
            return this;
        }

        /** See {@link CreateCas#day()}. */
        public Builder day(String value) {
            slots.set(5, value);
            return this;
        }

        /** See {@link CreateCas#moment()}. */
        public Builder moment(HubDateTime value) {
            slots.set(6, value);
            return this;
        }

        /** See {@link CreateCas#moment()}. */
        public Builder moment(OffsetDateTime value) {
            slots.set(6, value);
            return this;
        }

        /** See {@link CreateCas#moment()}. */
        public Builder moment(String value) {
            slots.set(6, value);
            return this;
        }

        /** See {@link CreateCas#phone()}. */
        public Builder phone(List<String> value) {
            slots.setAll(7, value);
            return this;
        }

        /** See {@link CreateCas#phone()}. */
        public Builder phone(String value) {
            slots.add(7, value);
            return this;
        }

        /** See {@link CreateCas#state()}. */
        public Builder state(State value) {
            slots.set(8, value);
            return this;
        }

        /** See {@link CreateCas#state()}. */
        public Builder state(String value) {
            slots.set(8, value);
            return this;
        }

        /** See {@link CreateCas#motive()}. */
        public Builder motive(List<MotifDeRecours> value) {
            slots.setAll(9, value);
            return this;
        }

        /** See {@link CreateCas#motive()}. */
        public Builder motive(MotifDeRecours value) {
            slots.add(9, value);
            return this;
        }

        /** See {@link CreateCas#motive()}. */
        public Builder motive(String value) {
            slots.add(9, value);
            return this;
        }

        /** See {@link CreateCas#event()}. */
        public Builder event(Evenement value) {
            slots.set(10, value);
            return this;
        }

        /** See {@link CreateCas#free()}. */
        public Builder free(Libre value) {
            slots.set(11, value);
            return this;
        }

        /** The object, as it stands; {@code validate()} tells what is wrong with it. */
        public CreateCas build() {
            return new CreateCas(slots.copy());
        }
    }
}
