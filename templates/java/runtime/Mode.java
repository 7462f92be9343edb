package fr.gouv.esante.hub.models.line;

/** What to do with a code that its list does not have. */
public enum Mode {
    /** It is an error. */
    STRICT,
    /** It is kept, and reported as a warning: a partner's release may be newer. */
    TOLERANT
}
