package fr.gouv.esante.hub.models.line;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Gathers what is wrong with one message; what is found twice in one place is kept once. */
final class Findings {
    private final Mode mode;
    private final List<ValidationError> errors = new ArrayList<>();
    /** Values that stand in their list again, which is told where nothing else is wrong. */
    private final List<ValidationError> repetitions = new ArrayList<>();

    private final List<ValidationError> warnings = new ArrayList<>();

    private Supplier<String> json = () -> null;
    private String root = "";

    Findings(Mode mode) {
        this.mode = mode;
    }

    /** Takes note of what was read, as JSON, for the details of errors. */
    void of(Supplier<String> document) {
        json = document;
    }

    /** Takes note of the root element below which paths start. */
    void below(String rootElement) {
        root = rootElement;
    }

    /** The root element below which paths start; empty where they start at the document. */
    String root() {
        return root;
    }

    /** What was read, as maps, lists and values; null where it is not known. */
    Object document() {
        try {
            String text = json.get();
            return text == null ? null : PlainJson.read(text);
        } catch (RuntimeException error) {
            return null; // what was read cannot be written
        }
    }

    void add(ErrorCode code, Path path, String detail) {
        List<ValidationError> target = code == ErrorCode.CODE && mode == Mode.TOLERANT ? warnings : errors;
        target.add(new ValidationError(code, path.toString(), detail, this));
    }

    void add(ErrorCode code, Path path) {
        add(code, path, "");
    }

    /** Takes note of a value that stands in its list already. */
    void repeated(Path path) {
        repetitions.add(new ValidationError(ErrorCode.UNIQUE, path.toString(), "", this));
    }

    /** Where the errors stand now; see {@link #instead}. */
    int mark() {
        return errors.size();
    }

    /** One error in the place of all that were found since {@code mark}: the value is none at all. */
    Object instead(int mark, ErrorCode code, Path path, String detail) {
        errors.subList(mark, errors.size()).clear();
        add(code, path, detail);
        return Slots.UNREAD;
    }

    void clear() {
        errors.clear();
        repetitions.clear();
        warnings.clear();
    }

    boolean isEmpty() {
        return errors.isEmpty() && repetitions.isEmpty();
    }

    /** Whether nothing is wrong, repetitions apart. */
    boolean isClean() {
        return errors.isEmpty();
    }

    List<ValidationError> errors() {
        return sorted(isClean() ? repetitions : errors);
    }

    List<ValidationError> warnings() {
        return sorted(warnings);
    }

    private static List<ValidationError> sorted(List<ValidationError> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        TreeMap<ValidationError, ValidationError> unique = new TreeMap<>();
        found.forEach(item -> unique.putIfAbsent(item, item));
        return List.copyOf(unique.values());
    }
}
