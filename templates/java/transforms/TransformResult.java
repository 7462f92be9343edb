package fr.gouv.esante.hub.transforms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What became of a document. What shows it holds counts and rules, and no value. */
public final class TransformResult {
    private final HubDocument document;
    private final List<HubError> errors;
    private final List<TransformLoss> losses;
    private final List<TransformDefault> defaults;

    TransformResult(
            HubDocument document, List<HubError> errors, List<TransformLoss> losses, List<TransformDefault> defaults) {
        this.document = document;
        this.errors = errors;
        this.losses = losses;
        this.defaults = defaults;
    }

    /** The document of the new line, valid there; empty where it is refused. */
    public Optional<HubDocument> document() {
        return Optional.ofNullable(document);
    }

    /** Why the document is refused, by path, then code. */
    public List<HubError> errors() {
        return errors;
    }

    /** Each value that is not in the new document. */
    public List<TransformLoss> losses() {
        return losses;
    }

    /** Each value that the old document did not have. */
    public List<TransformDefault> defaults() {
        return defaults;
    }

    @Override
    public String toString() {
        Map<String, Long> rules = losses.stream()
                .collect(Collectors.groupingBy(TransformLoss::rule, LinkedHashMap::new, Collectors.counting()));
        String lost = rules.entrySet().stream()
                .map(rule -> rule.getValue() + " " + rule.getKey())
                .collect(Collectors.joining(", "));
        return (document == null ? "refused" : document.messages().toString())
                + "; losses: " + (lost.isEmpty() ? "none" : lost)
                + "; " + defaults.size() + " defaults; " + errors.size() + " errors";
    }
}
