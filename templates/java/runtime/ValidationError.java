package fr.gouv.esante.hub.models.line;

import java.util.Objects;

/** One thing that is wrong with a message; its texts are made when they are asked for, and have no value of the message. */
public final class ValidationError implements Comparable<ValidationError> {
    private final ErrorCode code;
    private final String path;
    private final String detail;
    private final Findings findings;

    /**
     * An error of no document.
     *
     * @param code what is wrong
     * @param path where, from the document's root: {@code $.createCaseHealth.patient[0].sex}
     * @param detail the pattern, list or type that was expected, or empty
     */
    public ValidationError(ErrorCode code, String path, String detail) {
        this(code, path, detail, null);
    }

    ValidationError(ErrorCode code, String path, String detail, Findings findings) {
        this.code = code;
        this.path = path;
        this.detail = detail;
        this.findings = findings;
    }

    /** What is wrong. */
    public ErrorCode code() {
        return code;
    }

    /** Where, from the document's root: {@code $.createCaseHealth.patient[0].sex}. */
    public String path() {
        return path;
    }

    /** The pattern, list or type that was expected, or empty. */
    public String detail() {
        return detail;
    }

    /** The error in English. */
    public String english() {
        return subject().text(code.wire(), Subject.ENGLISH);
    }

    /** The error in French. */
    public String french() {
        return subject().text(code.wire(), Subject.FRENCH);
    }

    /** What is known of the error, the value that was refused among it. */
    public ErrorDetails details() {
        Object document = findings == null ? null : findings.document();
        return new ErrorDetails(code.wire(), subject(), PathSteps.at(document, PathSteps.of(path)));
    }

    /** By path, then by code. */
    @Override
    public int compareTo(ValidationError other) {
        int byPath = path.compareTo(other.path);
        return byPath == 0 ? code.wire().compareTo(other.code.wire()) : byPath;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ValidationError error
                && code == error.code
                && path.equals(error.path)
                && detail.equals(error.detail);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, path, detail);
    }

    /** The error in English. */
    @Override
    public String toString() {
        return code.wire() + ": " + english();
    }

    private Subject subject() {
        return new Subject(path, findings == null ? "" : findings.root());
    }
}
