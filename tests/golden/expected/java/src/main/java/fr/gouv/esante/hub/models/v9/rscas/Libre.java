package fr.gouv.esante.hub.models.v9.rscas;

import fr.gouv.esante.hub.models.v9.HubObject;
import fr.gouv.esante.hub.models.v9.ObjectType;
import fr.gouv.esante.hub.models.v9.Slots;

/**
 * Contenu libre
 *
 * <p>libre (models/petit.xlsx!RS-CAS!J26)
 */
public final class Libre extends HubObject {
    /** What the model says of this object. */
    public static final ObjectType TYPE = ObjectType.open(
            "libre",
            Libre::new
    );

    private Libre(Slots slots) {
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

    /** Gathers the values of an object; {@code null} makes a field absent, and a list takes one value or all. */
    public static final class Builder {
        private final Slots slots;

        private Builder(Slots slots) {
            this.slots = slots;
        }

        /** A property that no field describes: a text, number, boolean, list or map. */
        public Builder other(String name, Object value) {
            slots.other(name, value);
            return this;
        }

        /** The object, as it stands; {@code validate()} tells what is wrong with it. */
        public Libre build() {
            return new Libre(slots.copy());
        }
    }
}
