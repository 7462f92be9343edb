package fr.gouv.esante.hub.models.line;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What reading a text gave: a value, or everything that is wrong.
 *
 * @param <T> what was read
 */
public final class Parsed<T> {
    private final T value;
    private final Form form;
    private final List<ValidationError> errors;
    private final List<ValidationError> warnings;

    Parsed(T value, Form form, List<ValidationError> errors, List<ValidationError> warnings) {
        this.value = value;
        this.form = form;
        this.errors = errors;
        this.warnings = warnings;
    }

    /** Whether nothing is wrong; warnings may be there. */
    public boolean isValid() {
        return errors.isEmpty();
    }

    /** The errors, by path, then by code. */
    public List<ValidationError> errors() {
        return errors;
    }

    /** In tolerant mode, the codes that their lists do not have. */
    public List<ValidationError> warnings() {
        return warnings;
    }

    /** How the document came. */
    public Form form() {
        return form;
    }

    /** What was read; it is there where patterns, codes or counts are wrong only, and nothing of it was lost. */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /**
     * What was read.
     *
     * @throws InvalidMessageException where something is wrong
     */
    public T orThrow() {
        if (!errors.isEmpty()) {
            throw new InvalidMessageException(errors);
        }
        return value;
    }

    <U> Parsed<U> map(Function<T, U> convert) {
        return new Parsed<>(value == null ? null : convert.apply(value), form, errors, warnings);
    }
}
