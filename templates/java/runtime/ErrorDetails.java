package fr.gouv.esante.hub.models.line;

import java.util.List;
import java.util.Optional;

/** What is known of an error; unlike its text, it has the value that was refused, and the codes nearest to it. */
public final class ErrorDetails {
    private final Subject subject;
    private final Words.Field field;
    private final Object value;

    ErrorDetails(String code, Subject subject, Object value) {
        this.subject = subject;
        this.field = code.equals("code") ? subject.words() : null;
        this.value = value;
    }

    /** The field's label, in French; empty where it has none. */
    public String label() {
        return subject.label();
    }

    /** The path below the message, {@code patient[0].sex}. */
    public String path() {
        return subject.path();
    }

    /** The value that was refused: a map, a list, a text, a number or a boolean. */
    public Optional<Object> value() {
        return Optional.ofNullable(value);
    }

    /** The id of the code list; empty where there is none. */
    public String list() {
        return field == null ? "" : field.list();
    }

    /** The title of the code list; empty where there is none. */
    public String title() {
        return field == null ? "" : field.title();
    }

    /** The codes nearest to the value. */
    public List<Suggestion> nearest() {
        if (field == null || !(value instanceof String text)) {
            return List.of();
        }
        List<Suggestion> codes = field.list().isEmpty()
                ? field.codes().stream().map(code -> new Suggestion(code, code)).toList()
                : Release.codeList(field.list()).codes().stream()
                        .map(code -> new Suggestion(code.value(), code.label()))
                        .toList();
        return Nearest.among(text, codes, Suggestion::code, Suggestion::label);
    }

    /** The path alone. */
    @Override
    public String toString() {
        return path();
    }

    /**
     * A code that the value may stand for.
     *
     * @param code the code
     * @param label its label, or the code where it has none
     */
    public record Suggestion(String code, String label) {}
}
