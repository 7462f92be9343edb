package fr.gouv.esante.hub.models.v9.codes;

import fr.gouv.esante.hub.models.v9.Code;
import fr.gouv.esante.hub.models.v9.CodeList;

/**
 * Inutile
 *
 * <p>CISU-Code_Inutile (nomenclatures/listes.xlsx!Vide)
 */
public class Inutile extends Code {
    /** The list of these codes. */
    public static final CodeList<Inutile> LIST =
            CodeList.load("CISU-Code_Inutile", "Inutile", Inutile.class, Inutile::new);

    /** a */
    public static final Inutile A = LIST.of("A");

    Inutile(Code.Entry entry) {
        super(entry);
    }

    /** A code, known or not. */
    public static Inutile of(String value) {
        return LIST.of(value);
    }
}
