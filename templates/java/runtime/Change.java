package fr.gouv.esante.hub.models.line;

/**
 * A value that is another one in the other object; its text is the path alone, as values are health data.
 *
 * @param path where, in the form of an error's path
 * @param oldValue the value as JSON has it (text, {@code BigDecimal}, boolean, list or map); null where it was absent
 * @param newValue the value in the other object; null where it is absent
 */
public record Change(String path, Object oldValue, Object newValue) {
    /** The path. */
    @Override
    public String toString() {
        return path;
    }
}
