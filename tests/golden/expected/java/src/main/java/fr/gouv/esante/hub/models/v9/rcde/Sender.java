package fr.gouv.esante.hub.models.v9.rcde;

import fr.gouv.esante.hub.models.v9.Field;
import fr.gouv.esante.hub.models.v9.HubObject;
import fr.gouv.esante.hub.models.v9.ObjectType;
import fr.gouv.esante.hub.models.v9.Scalar;
import fr.gouv.esante.hub.models.v9.Slots;

/**
 * Système émetteur
 *
 * <p>sender (DST!RC-DE)
 */
public final class Sender extends HubObject {
    /** What the model says of this object. */
    public static final ObjectType TYPE = ObjectType.open(
            "sender",
            Sender::new,
            Field.of("name", Scalar.STRING, 1, 1),
            Field.of("URI", Scalar.STRING, 1, 1)
    );

    private Sender(Slots slots) {
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
     * Nom du système
     *
     * <p>name, 1..1 (DST!RC-DE)
     */
    public String name() {
        return get(0, String.class);
    }

    /**
     * Adresse technique du système
     *
     * <p>URI, 1..1 (DST!RC-DE)
     */
    public String uri() {
        return get(1, String.class);
    }

    /** Gathers the values of an object; {@code null} makes a field absent, and a list takes one value or all. */
    public static final class Builder {
        private final Slots slots;

        private Builder(Slots slots) {
            this.slots = slots;
        }

        /** See {@link Sender#name()}. */
        public Builder name(String value) {
            slots.set(0, value);
            return this;
        }

        /** See {@link Sender#uri()}. */
        public Builder uri(String value) {
            slots.set(1, value);
            return this;
        }

        /** A property that no field describes: a text, number, boolean, list or map. */
        public Builder other(String name, Object value) {
            slots.other(name, value);
            return this;
        }

        /** The object, as it stands; {@code validate()} tells what is wrong with it. */
        public Sender build() {
            return new Sender(slots.copy());
        }
    }
}
