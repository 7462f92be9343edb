package fr.gouv.esante.hub.models.line;

import java.util.List;
import java.util.stream.Collectors;

/** A text that is no message of this release; it tells everything that is wrong. */
public final class InvalidMessageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<ValidationError> errors;

    InvalidMessageException(List<ValidationError> errors) {
        super(errors.stream().map(ValidationError::toString).collect(Collectors.joining("; ")));
        this.errors = errors;
    }

    /** The errors, by path, then by code. */
    public List<ValidationError> errors() {
        return errors == null ? List.of() : errors;
    }
}
