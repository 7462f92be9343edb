package fr.gouv.esante.hub.models.line;

/** The types of a single value (DSF, column « Format (ou type) »). */
public enum Scalar {
    /** Any text. */
    STRING,
    /** A whole number; {@code 1.0} is one (JSON Schema draft-07, 6.1.1). */
    INTEGER,
    /** A finite decimal number. */
    NUMBER,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** A day, {@code 2024-01-31}. */
    DATE,
    /** A moment with a numeric offset and no fraction, {@code 2024-01-31T10:00:00+01:00}. */
    DATETIME,
    /** A telephone number as a {@code tel:} URI. */
    PHONE_NUMBER;

    boolean isText() {
        return this != INTEGER && this != NUMBER && this != BOOLEAN;
    }
}
