package fr.gouv.esante.hub.models.v9.rscas;

import fr.gouv.esante.hub.models.v9.Field;
import fr.gouv.esante.hub.models.v9.HubObject;
import fr.gouv.esante.hub.models.v9.ObjectType;
import fr.gouv.esante.hub.models.v9.Slots;
import java.util.List;

/**
 * Nœud
 *
 * <p>Un objet qui se contient.
 *
 * <p>noeud (models/petit.xlsx!RS-CAS!J24)
 */
public final class Noeud extends HubObject {
    /** What the model says of this object. */
    public static final ObjectType TYPE = ObjectType.closed(
            "noeud",
            Noeud::new,
            Field.of("child", () -> Noeud.TYPE, 0, Field.UNBOUNDED)
    );

    private Noeud(Slots slots) {
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
     * Enfants
     *
     * <p>Ce que dit « Enfants ».
     *
     * <p>child, 0..n (models/petit.xlsx!RS-CAS!J24)
     */
    public List<Noeud> child() {
        return list(0, Noeud.class);
    }

    /** Gathers the values of an object; {@code null} makes a field absent, and a list takes one value or all. */
    public static final class Builder {
        private final Slots slots;

        private Builder(Slots slots) {
            this.slots = slots;
        }

        /** See {@link Noeud#child()}. */
        public Builder child(List<Noeud> value) {
            slots.setAll(0, value);
            return this;
        }

        /** See {@link Noeud#child()}. */
        public Builder child(Noeud value) {
            slots.add(0, value);
            return this;
        }

        /** The object, as it stands; {@code validate()} tells what is wrong with it. */
        public Noeud build() {
            return new Noeud(slots.copy());
        }
    }
}
