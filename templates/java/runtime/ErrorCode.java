package fr.gouv.esante.hub.models.line;

/** What can be wrong with a message; the same in every language's package. */
public enum ErrorCode {
    /** The text is no JSON or XML that may be read. */
    SYNTAX("syntax"),
    /** No root element that the release knows, or more than one. */
    MESSAGE("message"),
    /** A mandatory property is absent. */
    REQUIRED("required"),
    /** A property that a closed object does not have. */
    UNKNOWN("unknown"),
    /** A value of another type than the model's. */
    TYPE("type"),
    /** A text that its pattern refuses. */
    PATTERN("pattern"),
    /** A value that is not in its code list. */
    CODE("code"),
    /** Too few values. */
    MIN_ITEMS("min-items"),
    /** Too many values. */
    MAX_ITEMS("max-items"),
    /** A number that is out of its bounds. */
    BOUNDS("bounds"),
    /** A text whose length is out of its bounds. */
    LENGTH("length"),
    /** A value that stands in its list again. */
    UNIQUE("unique"),
    /** A value that has none of its forms, or several where one alone may fit. */
    CHOICE("choice"),
    /** XML only: an element out of the model's order. */
    ORDER("order");

    private final String wire;

    ErrorCode(String wire) {
        this.wire = wire;
    }

    /** The code as reports print it, {@code min-items}. */
    public String wire() {
        return wire;
    }
}
