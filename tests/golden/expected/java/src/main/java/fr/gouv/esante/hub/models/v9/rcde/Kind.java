package fr.gouv.esante.hub.models.v9.rcde;

import fr.gouv.esante.hub.models.v9.Code;
import fr.gouv.esante.hub.models.v9.CodeList;

/**
 * kind
 *
 * <p>(DST!RC-DE)
 */
public final class Kind extends Code {
    /** The list of these codes. */
    public static final CodeList<Kind> LIST =
            CodeList.load("", "kind", Kind.class, Kind::new);

    /** Report */
    public static final Kind REPORT = LIST.of("Report");

    /** Update */
    public static final Kind UPDATE = LIST.of("Update");

    /** Cancel */
    public static final Kind CANCEL = LIST.of("Cancel");

    /** Ack */
    public static final Kind ACK = LIST.of("Ack");

    /** Error */
    public static final Kind ERROR = LIST.of("Error");

    private Kind(Code.Entry entry) {
        super(entry);
    }

    /** A code, known or not. */
    public static Kind of(String value) {
        return LIST.of(value);
    }
}
