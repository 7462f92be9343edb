package fr.gouv.esante.hub.models.line;

/** What can be wrong with a message; the same in every language's package. */
public enum ErrorCode {
    /** The text is no JSON or XML that may be read. */
    SYNTAX("syntax", "The text cannot be read: {detail}.", "Le texte est illisible : {detail}."),
    /** No root element that the release knows, or more than one. */
    MESSAGE(
            "message",
            "{path} must hold exactly one message of this release.",
            "{path} doit porter un seul message, connu de cette version."),
    /** A mandatory property is absent. */
    REQUIRED("required", "{path} is required.", "Le champ {path} est obligatoire."),
    /** A property that a closed object does not have. */
    UNKNOWN("unknown", "{path} is not a field of the model.", "Le champ {path} n’existe pas dans le modèle."),
    /** A value of another type than the model's. */
    TYPE("type", "{path} is not of the type {detail}.", "Le champ {path} n’est pas du type {detail}."),
    /** A text that its pattern refuses. */
    PATTERN("pattern", "{path} does not match {detail} .", "Le champ {path} ne respecte pas le format {detail} ."),
    /** A value that is not in its code list. */
    CODE("code", "{path} is not a code of the list {detail}.", "Le champ {path} n’est pas un code de {detail}."),
    /** Too few values. */
    MIN_ITEMS("min-items", "{path} needs at least {detail} values.", "Le champ {path} a moins de {detail} valeurs."),
    /** Too many values. */
    MAX_ITEMS("max-items", "{path} takes at most {detail} values.", "Le champ {path} a plus de {detail} valeurs."),
    /** XML only: an element out of the model's order. */
    ORDER("order", "{path} is out of the model’s order.", "Le champ {path} n’est pas à sa place dans l’ordre du modèle.");

    private final String wire;
    private final String english;
    private final String french;

    ErrorCode(String wire, String english, String french) {
        this.wire = wire;
        this.english = english;
        this.french = french;
    }

    /** The code as reports print it, {@code min-items}. */
    public String wire() {
        return wire;
    }

    String english(String path, String detail) {
        return fill(english, path, detail);
    }

    String french(String path, String detail) {
        return fill(french, path, detail);
    }

    private static String fill(String template, String path, String detail) {
        StringBuilder text = new StringBuilder(template);
        int at = text.indexOf("{detail}");
        if (at >= 0) {
            text.replace(at, at + "{detail}".length(), detail);
        }
        int place = text.indexOf("{path}");
        return text.replace(place < 0 ? 0 : place, place < 0 ? 0 : place + "{path}".length(), place < 0 ? "" : path)
                .toString();
    }
}
