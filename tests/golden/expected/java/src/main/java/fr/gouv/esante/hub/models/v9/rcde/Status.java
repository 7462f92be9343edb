package fr.gouv.esante.hub.models.v9.rcde;

import fr.gouv.esante.hub.models.v9.Code;
import fr.gouv.esante.hub.models.v9.CodeList;

/**
 * status
 *
 * <p>(DST!RC-DE)
 */
public final class Status extends Code {
    /** The list of these codes. */
    public static final CodeList<Status> LIST =
            CodeList.load("", "status", Status.class, Status::new);

    /** Actual */
    public static final Status ACTUAL = LIST.of("Actual");

    /** Exercise */
    public static final Status EXERCISE = LIST.of("Exercise");

    /** System */
    public static final Status SYSTEM = LIST.of("System");

    private Status(Code.Entry entry) {
        super(entry);
    }

    /** A code, known or not. */
    public static Status of(String value) {
        return LIST.of(value);
    }
}
