package fr.gouv.esante.hub.models.line;

/**
 * One thing that is wrong with a message.
 *
 * @param code what is wrong
 * @param path where, from the document's root: {@code $.createCaseHealth.patient[0].sex}
 * @param detail the pattern, list or type that was expected, or empty
 */
public record ValidationError(ErrorCode code, String path, String detail) implements Comparable<ValidationError> {
    /** The error in English. */
    public String english() {
        return code.english(path, detail);
    }

    /** The error in French. */
    public String french() {
        return code.french(path, detail);
    }

    /** By path, then by code. */
    @Override
    public int compareTo(ValidationError other) {
        int byPath = path.compareTo(other.path);
        return byPath == 0 ? code.wire().compareTo(other.code.wire()) : byPath;
    }

    /** The error in English. */
    @Override
    public String toString() {
        return code.wire() + ": " + english();
    }
}
