package fr.gouv.esante.hub.transforms;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Values without a place, written into a free text of the new message, so that a reader still has them. */
final class Notes {
    private final JsonObject value;
    private final MessageMapping mapping;
    private final String shown;
    private final Predicate<String> isRefused;

    /**
     * The notes of a new object.
     *
     * @param shown the path where the object stands
     * @param isRefused whether the new line finds an error at a path of the document as it is now
     */
    Notes(JsonObject value, MessageMapping mapping, String shown, Predicate<String> isRefused) {
        this.value = value;
        this.mapping = mapping;
        this.shown = shown;
        this.isRefused = isRefused;
    }

    /** Moves the losses below each note's source into its target; what is written is a default of the last report. */
    void write(List<Report> reports) {
        for (JsonObject note : mapping.notes()) {
            List<String> from = note.path("from");
            List<String> lost = reports.stream()
                    .flatMap(report -> report.losses.stream())
                    .filter(item -> Paths.isBelow(item.path(), from))
                    .map(item -> shown(item.value()))
                    .toList();
            String text = note.text("label") + "\u00a0: " + lost.stream().distinct().collect(Collectors.joining(", "));
            if (!lost.isEmpty() && isWritten(note.path("into"), text)) {
                reports.forEach(report -> report.losses.removeIf(item -> Paths.isBelow(item.path(), from)));
                Report last = reports.get(reports.size() - 1);
                last.defaults.add(new Report.Filled(note.path("into"), text, note.text("rule")));
            }
        }
    }

    private static String shown(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? "oui" : "non";
        }
        String text = JsonWriter.text(value);
        return text == null ? "None" : text;
    }

    /** Whether the text is in the message now. */
    private boolean isWritten(List<String> path, String text) {
        JsonObject known = known(path);
        if (known == null) {
            return false;
        }
        boolean isFree = known.flag("any_text");
        if (takesNewItems(path)) {
            Holder around = holder(Paths.start(path, 2));
            String list = path.get(path.size() - 2);
            if (around.object == null || isAdded(around, list, Paths.last(path), text, isFree)) {
                return around.object != null;
            }
        }
        Holder holder = holder(Paths.start(path, 1));
        return holder.object != null && isAppended(holder, Paths.last(path), text, isFree);
    }

    private boolean isAppended(Holder holder, String name, String text, boolean isFree) {
        Object before = holder.object.get(name);
        holder.object.set(name, before instanceof String start ? start + "\n" + text : text);
        return isFree || !isRefused.test(Paths.join(holder.shown, name)) || restore(holder.object, name, before);
    }

    /** Puts a new object with the text alone at the end of a list. */
    private boolean isAdded(Holder holder, String name, String last, String text, boolean isFree) {
        Object before = holder.object.get(name);
        JsonList items = new JsonList();
        items.items().addAll(holder.object.list(name));
        items.items().add(new JsonObject().set(last, text));
        holder.object.set(name, items);
        String item = Paths.join(holder.shown, name) + "[" + (items.items().size() - 1) + "]";
        return isFree || !isRefused.test(Paths.join(item, last)) || restore(holder.object, name, before);
    }

    /** Takes back what was refused; always false. */
    private static boolean restore(JsonObject holder, String name, Object before) {
        if (before == null) {
            holder.remove(name);
        } else {
            holder.set(name, before);
        }
        return false;
    }

    /** What is accepted at a path; null where nothing is. */
    private JsonObject known(List<String> path) {
        JsonObject inside = mapping.accepts();
        JsonObject known = null;
        for (String name : path) {
            known = inside.object("fields").object(name);
            if (known == null) {
                return null;
            }
            JsonObject type = mapping.typeOf(known);
            inside = type == null ? inside : type;
        }
        return known;
    }

    /** Whether the object that holds the text is one of a list without bound, and needs nothing else. */
    private boolean takesNewItems(List<String> path) {
        JsonObject known = path.size() > 1 ? known(Paths.start(path, 1)) : null;
        JsonObject type = known == null || !known.flag("list") || known.has("max") ? null : mapping.typeOf(known);
        if (type == null) {
            return false;
        }
        for (Map.Entry<String, Object> field : type.object("fields")) {
            if (!field.getKey().equals(Paths.last(path)) && ((JsonObject) field.getValue()).has("min")) {
                return false;
            }
        }
        return true;
    }

    /** An object of the message, and its path with indexes; null where the message has none. */
    private record Holder(JsonObject object, String shown) {}

    /** The first object at a path. */
    private Holder holder(List<String> path) {
        Object found = value;
        String place = shown;
        for (String name : path) {
            found = found instanceof JsonObject object ? object.get(name) : null;
            place = Paths.join(place, name);
            if (found instanceof JsonList list && !list.items().isEmpty()) {
                found = list.items().get(0);
                place += "[0]";
            }
        }
        return new Holder(found instanceof JsonObject object ? object : null, place);
    }
}
