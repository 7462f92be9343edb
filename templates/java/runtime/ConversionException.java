package fr.gouv.esante.hub.models.line;

/** A value that the other format cannot carry: a control character in XML, a key that is no XML name. */
public final class ConversionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    ConversionException(String message) {
        super(message);
    }
}
