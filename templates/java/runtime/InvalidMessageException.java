package fr.gouv.esante.hub.models.line;

import java.util.List;
import java.util.stream.Collectors;

/** A text that is no message of this release; it tells everything that is wrong. Those of every line are of one JDK type. */
public final class InvalidMessageException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<ValidationError> errors;

    InvalidMessageException(List<ValidationError> errors) {
        this.errors = errors;
    }

    /** The errors, by path, then by code. */
    public List<ValidationError> errors() {
        return errors == null ? List.of() : errors;
    }

    /** The errors in English; made when it is asked for, as there may be many. */
    @Override
    public String getMessage() {
        return errors().stream().map(ValidationError::toString).collect(Collectors.joining("; "));
    }
}
