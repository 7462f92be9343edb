package fr.gouv.esante.hub.models.v9.codes;

import fr.gouv.esante.hub.models.v9.Code;
import fr.gouv.esante.hub.models.v9.CodeList;

/**
 * Inutile
 *
 * <p>CISU-Code_Inutile (nomenclatures/listes.xlsx!Vide)
 */
public final class CisuCodeInutile extends Code {
    /** The list of these codes. */
    public static final CodeList<CisuCodeInutile> LIST =
            CodeList.load("CISU-Code_Inutile", "Inutile", CisuCodeInutile.class, CisuCodeInutile::new);

    /** a */
    public static final CisuCodeInutile A = LIST.of("A");

    private CisuCodeInutile(Code.Entry entry) {
        super(entry);
    }

    /** A code, known or not. */
    public static CisuCodeInutile of(String value) {
        return LIST.of(value);
    }
}
