package fr.gouv.esante.hub.models.line;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a path names, and the text of an error: the same in the package of every language. */
final class Subject {
    static final int FRENCH = 0;
    static final int ENGLISH = 1;

    private static final List<String> CONTENT = List.of("content", "jsonContent", "embeddedJsonContent", "message");
    private static final Set<String> TEXTS = Set.of("text", "date", "datetime", "phoneNumber");
    private static final int SHOWN_CODES = 8;

    private final boolean isDocument;
    private final List<Object> steps;
    private final Words.Message message;
    private final Words.Field field;

    /** What a path names; {@code root} is the root element where it starts below it. */
    Subject(String path, String root) {
        Map<String, Words.Message> messages = Words.known().messages;
        List<Object> found = PathSteps.of(path);
        isDocument = path.equals("$");
        if (messages.containsKey(root)) {
            message = messages.get(root);
            steps = found;
        } else {
            boolean inEnvelope = found.stream().limit(5).filter(String.class::isInstance).toList().equals(CONTENT);
            List<Object> below = inEnvelope ? found.subList(5, found.size()) : found;
            boolean isMessage = !below.isEmpty() && messages.containsKey(below.get(0));
            Words.Message other = inEnvelope ? Words.known().header() : Words.known().envelope();
            message = isMessage ? messages.get(below.get(0)) : other;
            steps = isMessage ? below.subList(1, below.size()) : below;
        }
        field = field();
    }

    /** That a virtual host does not allow messages. */
    static String ofHost(String host, List<String> messages, List<String> hosts, int language) {
        Map<String, String> values =
                Map.of("host", host, "messages", String.join(", ", messages), "hosts", String.join(", ", hosts));
        return Words.known().text(hosts.isEmpty() ? "host.none" : "host", language, values);
    }

    /** The short path. */
    String path() {
        return steps.isEmpty() ? message.root() : PathSteps.shortPath(steps);
    }

    String label() {
        return steps.isEmpty() ? message.label() : field == null ? "" : field.label();
    }

    /** The words of the field; null where the model does not describe it. */
    Words.Field words() {
        return field;
    }

    /** An error in French or in English. */
    String text(String code, int language) {
        Words words = Words.known();
        String[] variant = variant(code);
        String expected = variant[1].startsWith("kind.") ? words.text(variant[1], language, Map.of()) : variant[1];
        String shown = label().isEmpty()
                ? path()
                : words.text("field.label", language, Map.of("label", label(), "path", path()));
        String example = field == null ? "" : field.example();
        return words.text(variant[0], language, Map.of("field", shown, "expected", expected, "example", example));
    }

    private Words.Field field() {
        Words.Field found = null;
        Map<String, Words.Field> fields = message.types().get("");
        for (Object step : steps) {
            if (step instanceof String name) {
                found = fields.get(name);
                boolean isHolder = found != null && !found.type().isEmpty();
                fields = isHolder ? message.types().getOrDefault(found.type(), Map.of()) : Map.of();
            }
        }
        return found;
    }

    private Object last() {
        return steps.isEmpty() ? "" : steps.get(steps.size() - 1);
    }

    /** The key of a text, and what is expected: the key of words of a kind, or words. */
    private String[] variant(String code) {
        if (isDocument && (code.equals("type") || code.equals("message"))) {
            return of(code + ".document", "");
        }
        return switch (code) {
            case "type" -> type();
            case "code" -> codes();
            case "pattern" -> of(pattern(), "");
            case "min-items" -> counted(code, field == null ? 1 : field.least());
            case "max-items" -> counted(code, field == null ? 1 : field.most());
            case "unknown" -> of(last() instanceof String name && name.startsWith("@") ? "unknown.attribute" : code, "");
            default -> of(code, "");
        };
    }

    private String[] type() {
        if (steps.isEmpty()) {
            return of("type", "kind.object");
        }
        if (last() instanceof String && field != null && field.most() != 1) {
            return of("type", "kind.list");
        }
        if (field == null || field.kind().isEmpty()) {
            return of("type.any", "");
        }
        return of("type", TEXTS.contains(field.kind()) ? "kind.text" : "kind." + field.kind());
    }

    private String[] codes() {
        if (field != null && !field.list().isEmpty()) {
            return of("code", field.title());
        }
        if (field == null || field.codes().isEmpty()) {
            return of("code.any", "");
        }
        int shown = Math.min(field.codes().size(), SHOWN_CODES);
        String more = shown < field.codes().size() ? ", …" : "";
        return of("code.sheet", String.join(", ", field.codes().subList(0, shown)) + more);
    }

    private String pattern() {
        if (field == null || field.example().isEmpty()) {
            return "pattern";
        }
        return field.kind().equals("text") ? "pattern.example" : "pattern." + field.kind();
    }

    private static String[] counted(String code, int count) {
        return count > 1 ? of(code, Integer.toString(count)) : of(code + ".one", "");
    }

    private static String[] of(String key, String expected) {
        return new String[] {key, expected};
    }
}
