package fr.gouv.esante.hub.models.v9.codes;

import fr.gouv.esante.hub.models.v9.Code;
import fr.gouv.esante.hub.models.v9.CodeList;

/**
 * Motif de recours
 *
 * <p>HubSante.motif (nomenclatures/listes.xlsx!Motif)
 */
public class MotifDeRecours extends Code {
    /** The list of these codes. */
    public static final CodeList<MotifDeRecours> LIST =
            CodeList.load("HubSante.motif", "Motif de recours", MotifDeRecours.class, MotifDeRecours::new);

    /**
     * Cœur
     *
     * <p>Tout ce qui touche au cœur
     *
     * <p>à relire
     */
    public static final MotifDeRecours M01 = LIST.of("M01");

    /** Cœur › Douleur thoracique */
    public static final MotifDeRecours M01_1 = LIST.of("M01.1");

    /** Cœur › Autre douleur */
    public static final MotifDeRecours M01_1_2 = LIST.of("M01-1");

    /**
     * Cœur › À préciser
     *
     * <p>« Divers »
     */
    public static final MotifDeRecours M01_E = LIST.of("m01 (é)");

    MotifDeRecours(Code.Entry entry) {
        super(entry);
    }

    /** A code, known or not. */
    public static MotifDeRecours of(String value) {
        return LIST.of(value);
    }
}
