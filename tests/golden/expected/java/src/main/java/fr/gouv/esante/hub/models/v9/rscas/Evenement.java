package fr.gouv.esante.hub.models.v9.rscas;

import fr.gouv.esante.hub.models.v9.Field;
import fr.gouv.esante.hub.models.v9.HubObject;
import fr.gouv.esante.hub.models.v9.ObjectType;
import fr.gouv.esante.hub.models.v9.Scalar;
import fr.gouv.esante.hub.models.v9.Slots;
import java.util.List;
import java.util.Optional;

/**
 * Événement de santé
 *
 * <p>evenement (models/petit.xlsx!RS-CAS!J20)
 */
public final class Evenement extends HubObject {
    /** What the model says of this object. */
    public static final ObjectType TYPE = ObjectType.closed(
            "evenement",
            Evenement::new,
            Field.of("name", Scalar.STRING, 1, 1),
            Field.of("root", () -> Noeud.TYPE, 0, 1),
            Field.of("other", () -> Noeud.TYPE, 1, 3)
    );

    private Evenement(Slots slots) {
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
     * Nom
     *
     * <p>Ce que dit « Nom ».
     *
     * <p>name, 1..1 (models/petit.xlsx!RS-CAS!J21)
     */
    public String name() {
        return get(0, String.class);
    }

    /**
     * Racine
     *
     * <p>Ce que dit « Racine ».
     *
     * <p>root, 0..1 (models/petit.xlsx!RS-CAS!J22)
     */
    public Optional<Noeud> root() {
        return find(1, Noeud.class);
    }

    /**
     * Autres
     *
     * <p>Ce que dit « Autres ».
     *
     * <p>other, 1..3 (models/petit.xlsx!RS-CAS!J23)
     */
    public List<Noeud> other_() {
        return list(2, Noeud.class);
    }

    /** Gathers the values of an object; {@code null} makes a field absent, and a list takes one value or all. */
    public static final class Builder {
        private final Slots slots;

        private Builder(Slots slots) {
            this.slots = slots;
        }

        /** See {@link Evenement#name()}. */
        public Builder name(String value) {
            slots.set(0, value);
            return this;
        }

        /** See {@link Evenement#root()}. */
        public Builder root(Noeud value) {
            slots.set(1, value);
            return this;
        }

        /** See {@link Evenement#other_()}. */
        public Builder other_(List<Noeud> value) {
            slots.setAll(2, value);
            return this;
        }

        /** See {@link Evenement#other_()}. */
        public Builder other_(Noeud value) {
            slots.add(2, value);
            return this;
        }

        /** The object, as it stands; {@code validate()} tells what is wrong with it. */
        public Evenement build() {
            return new Evenement(slots.copy());
        }
    }
}
