package fr.gouv.esante.hub.transforms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Brings an object to what the new release accepts. */
final class Repair {
    private final Map<String, String> codes;
    private final Set<String> touched;
    private final MessageMapping mapping;
    private final Sources sources;
    private final Report report;
    private final Defaults defaults;
    private final boolean bestEffort;

    /** What stands against the message. */
    final List<HubError> errors = new ArrayList<>();

    /**
     * A repair of one message.
     *
     * @param codes the first error codes that the new line found, by path
     * @param touched these paths, and those of all that holds them: what is not among them is right, and is left alone
     *     unless something is filled in below it
     */
    Repair(
            Map<String, String> codes,
            Set<String> touched,
            Interpreter interpreter,
            Defaults defaults,
            boolean bestEffort) {
        this.codes = codes;
        this.touched = touched;
        this.mapping = interpreter.mapping;
        this.sources = interpreter.sources;
        this.report = interpreter.report;
        this.defaults = defaults;
        this.bestEffort = bestEffort;
    }

    /** A place in the new message: its path for errors, its path without indexes, and the old path. */
    private record Spot(String shown, List<String> path, List<String> old) {
        Spot below(String name) {
            return new Spot(Paths.join(shown, name), Paths.add(path, name), Paths.add(old, name));
        }

        Spot from(List<List<String>> olds) {
            return olds.isEmpty() ? this : new Spot(shown, path, olds.get(0));
        }
    }

    /** Settles the message's object, which stands at a path. */
    void run(JsonObject value, String shown) {
        if (!isRight(shown, List.of())) {
            object(value, mapping.accepts(), new Spot(shown, List.of(), List.of()));
        }
    }

    /** Whether nothing is wrong at a path or below it, and nothing is filled in there. */
    private boolean isRight(String shown, List<String> path) {
        return !touched.contains(shown) && !defaults.has(path);
    }

    /** Settles the fields of an object; whether it is complete then. */
    private boolean object(JsonObject value, JsonObject accepts, Spot spot) {
        JsonObject fields = accepts.object("fields");
        for (String name : value.namesNow()) {
            if (isRight(Paths.join(spot.shown(), name), Paths.add(spot.path(), name))) {
                continue;
            }
            List<List<String>> olds = sources.of(value, name);
            if (fields.has(name)) {
                field(value, name, fields.object(name), spot.below(name), olds);
            } else if (!accepts.flag("open")) {
                report.lose(value.remove(name), spot.below(name).from(olds).old(), "unknown");
            }
        }
        List<String> lacking = new ArrayList<>();
        for (Map.Entry<String, Object> field : fields) {
            if (!isThere(value, field.getKey(), (JsonObject) field.getValue(), spot)) {
                lacking.add(field.getKey());
            }
        }
        for (String name : lacking) {
            errors.add(new HubError(value.has(name) ? "min-items" : "required", Paths.join(spot.shown(), name)));
        }
        return lacking.isEmpty();
    }

    private void field(JsonObject holder, String name, JsonObject known, Spot spot, List<List<String>> olds) {
        Object value = holder.get(name);
        boolean stays = true;
        if (!known.flag("list")) {
            stays = isValue(value, known, spot.from(olds));
        } else if (value instanceof JsonList list) {
            JsonList fitting = fitting(list.items(), known, spot, olds);
            holder.set(name, fitting);
            stays = !fitting.items().isEmpty() || list.items().isEmpty();
        }
        if (!stays) {
            holder.remove(name);
        }
    }

    /** The items that stay. */
    private JsonList fitting(List<Object> items, JsonObject known, Spot spot, List<List<String>> olds) {
        JsonList fitting = new JsonList();
        int most = known.integer("max", Integer.MAX_VALUE);
        for (int index = 0; index < items.size(); index++) {
            List<String> old = index < olds.size() ? olds.get(index) : spot.old();
            if (fitting.items().size() >= most) {
                report.lose(items.get(index), old, "max-items");
            } else if (isValue(items.get(index), known, new Spot(spot.shown() + "[" + index + "]", spot.path(), old))) {
                fitting.items().add(items.get(index));
            }
        }
        return fitting;
    }

    /** Whether a value stays; what goes is reported. */
    private boolean isValue(Object value, JsonObject known, Spot spot) {
        JsonObject type = mapping.typeOf(known);
        if (type != null && value instanceof JsonObject inner) {
            return isNested(inner, type, spot);
        }
        String code = codes.get(spot.shown());
        if (code != null) {
            report.lose(value, spot.old(), code);
        }
        return code == null;
    }

    private boolean isNested(JsonObject value, JsonObject accepts, Spot spot) {
        int before = errors.size();
        if (isRight(spot.shown(), spot.path()) || object(value, accepts, spot)) {
            return true;
        }
        JsonObject fields = accepts.object("fields");
        boolean isCoded = fields.size() == 2 && fields.has("code") && fields.has("label");
        if (!bestEffort && !(isCoded && !value.has("code"))) {
            return true; // it stays, and its error refuses the message
        }
        errors.subList(before, errors.size()).clear();
        report.lose(value, spot.old(), "incomplete");
        return false;
    }

    private boolean isThere(JsonObject value, String name, JsonObject known, Spot spot) {
        if (!value.has(name) && defaults.has(Paths.add(spot.path(), name))) {
            fill(value, name, known, spot.below(name));
        }
        int least = known.integer("min", 0);
        return value.get(name) instanceof JsonList list ? list.items().size() >= least : value.has(name) || least == 0;
    }

    /** Fills in a default, where the table has one for the field or, if it is required, for one below it. */
    private void fill(JsonObject holder, String name, JsonObject known, Spot spot) {
        Report.Filled found = defaults.at(spot.path());
        JsonObject type = mapping.typeOf(known);
        if (found != null) {
            report.defaults.add(found);
            holder.set(name, known.flag("list") ? JsonList.of(found.value()) : found.value());
        } else if (known.has("min") && type != null) {
            JsonObject inner = new JsonObject();
            if (object(inner, type, spot)) {
                holder.set(name, known.flag("list") ? JsonList.of(inner) : inner);
            }
        }
    }
}
