package fr.gouv.esante.hub.transforms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Carries one document, bare or in an envelope, from one release to another. */
final class Job {
    private static final List<String> IN_ENVELOPE = List.of("jsonContent", "embeddedJsonContent", "message");

    private final Table table;
    private final boolean bestEffort;
    private final Function<String, List<HubError>> check;
    private final List<Part> parts = new ArrayList<>();
    private final List<Message> messages = new ArrayList<>();
    private JsonObject whole = new JsonObject();

    /** What stands against the document. */
    final List<HubError> errors = new ArrayList<>();

    /**
     * A job of one document.
     *
     * @param bestEffort whether an object that lacks a required value is left out
     * @param check the errors of a text under the new release, by path, then code
     */
    Job(Table table, boolean bestEffort, Function<String, List<HubError>> check) {
        this.table = table;
        this.bestEffort = bestEffort;
        this.check = check;
    }

    /** The header or the body of a message: its old object, the new one and its place, and how it came about. */
    private record Part(JsonObject old, JsonObject value, String shown, Interpreter interpreter) {
        MessageMapping mapping() {
            return interpreter.mapping;
        }
    }

    /** A new message: its header's fields, and its body below the root element. */
    private record Message(JsonObject whole, JsonObject header, String root, JsonObject body) {
        void join() {
            whole.clear();
            whole.setAll(header);
            whole.set(root, body);
        }
    }

    /** The reports of the headers and bodies, in their order. */
    List<Report> reports() {
        return parts.stream().map(part -> part.interpreter().report).toList();
    }

    /** Transforms a document, and repairs what the new release refuses of it. */
    void run(JsonObject value, boolean isEnvelope) {
        whole = isEnvelope ? envelope(value) : message(value, "$");
        if (parts.isEmpty() && !errors.isEmpty()) {
            return;
        }
        List<HubError> found = check();
        boolean hasRules = parts.stream()
                .anyMatch(part -> !part.mapping().defaults().isEmpty() || !part.mapping().notes().isEmpty());
        if (!found.isEmpty() || hasRules) {
            repair(found);
        }
    }

    private JsonObject envelope(JsonObject value) {
        JsonList content = new JsonList();
        for (Object item : value.list("content")) {
            content.items().add(within((JsonObject) item, 0, "$.content[" + content.items().size() + "]"));
        }
        return new JsonObject(value).set("content", content);
    }

    /** An object of the envelope, its message transformed, everything else as it is. */
    private JsonObject within(JsonObject value, int depth, String shown) {
        if (depth == IN_ENVELOPE.size()) {
            return message(value, shown);
        }
        String name = IN_ENVELOPE.get(depth);
        return value.get(name) instanceof JsonObject inner
                ? new JsonObject(value).set(name, within(inner, depth + 1, shown + "." + name))
                : value;
    }

    /** The header's fields and the root element. */
    private JsonObject message(JsonObject value, String shown) {
        String root = value.names().stream().filter(table.messages()::containsKey).findFirst().orElse(null);
        if (root == null) {
            if (value.names().stream().noneMatch(table.unchanged()::contains)) {
                errors.add(new HubError("message", shown));
            }
            return value;
        }
        MessageMapping mapping = table.messages().get(root);
        JsonObject header = new JsonObject(value);
        header.remove(root);
        if (!header.isEmpty() && mapping.hasHeader() && table.header() != null) {
            header = part(header, table.header(), shown);
        }
        JsonObject body = part(value.object(root), mapping, Paths.join(shown, mapping.newRoot()));
        Message message = new Message(new JsonObject(), header, mapping.newRoot(), body);
        message.join();
        messages.add(message);
        return message.whole();
    }

    private JsonObject part(JsonObject old, MessageMapping mapping, String shown) {
        Interpreter interpreter = new Interpreter(mapping);
        JsonObject value = interpreter.message(old);
        parts.add(new Part(old, value, shown, interpreter));
        return value;
    }

    private void repair(List<HubError> found) {
        Map<String, String> codes = new HashMap<>();
        found.forEach(error -> codes.putIfAbsent(error.path(), error.code()));
        Set<String> touched = Paths.withHolders(codes.keySet());
        for (int index = 0; index < parts.size(); index++) {
            Part part = parts.get(index);
            Defaults defaults = new Defaults(part.mapping().defaults(), part.old());
            Repair repair = new Repair(codes, touched, part.interpreter(), defaults, bestEffort);
            repair.run(part.value(), part.shown());
            errors.addAll(repair.errors);
            new Notes(part.value(), part.mapping(), part.shown(), this::isRefused).write(reports().subList(0, index + 1));
        }
        if (errors.isEmpty()) {
            errors.addAll(check());
        }
    }

    private boolean isRefused(String path) {
        return check().stream().anyMatch(error -> error.path().equals(path));
    }

    /** The errors of the document as it is now. */
    private List<HubError> check() {
        messages.forEach(Message::join);
        return check.apply(JsonWriter.write(whole));
    }
}
