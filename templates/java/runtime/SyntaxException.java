package fr.gouv.esante.hub.models.line;

/** A text that may not be read; it ends the reading. */
final class SyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SyntaxException(String message) {
        super(message, null, false, false);
    }
}
