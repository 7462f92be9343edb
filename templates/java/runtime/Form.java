package fr.gouv.esante.hub.models.line;

/** How a document came. */
public enum Form {
    /** In an EDXL-DE envelope. */
    ENVELOPE,
    /** Alone, below its root element. */
    MESSAGE,
    /** Alone, without its root element (JSON only). */
    OBJECT
}
