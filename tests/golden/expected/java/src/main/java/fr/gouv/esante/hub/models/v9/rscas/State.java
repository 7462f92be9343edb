package fr.gouv.esante.hub.models.v9.rscas;

import fr.gouv.esante.hub.models.v9.Code;
import fr.gouv.esante.hub.models.v9.CodeList;

/**
 * state
 *
 * <p>(models/petit.xlsx!RS-CAS!A3)
 */
public final class State extends Code {
    /** The list of these codes. */
    public static final CodeList<State> LIST =
            CodeList.load("", "state", State.class, State::new);

    /** OUVERT */
    public static final State OUVERT = LIST.of("OUVERT");

    /** CLOS */
    public static final State CLOS = LIST.of("CLOS");

    /** 2 */
    public static final State CODE_2 = LIST.of("2");

    private State(Code.Entry entry) {
        super(entry);
    }

    /** A code, known or not. */
    public static State of(String value) {
        return LIST.of(value);
    }
}
