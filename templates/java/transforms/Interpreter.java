package fr.gouv.esante.hub.transforms;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An object of the old release as one of the new: follows the table, field by field. Holders are the new objects that
 * stand for an old one and those around it, the innermost last.
 */
final class Interpreter {
    final MessageMapping mapping;
    final Report report;
    final Sources sources;

    Interpreter(MessageMapping mapping) {
        this(mapping, new Report(), new Sources());
    }

    private Interpreter(MessageMapping mapping, Report report, Sources sources) {
        this.mapping = mapping;
        this.report = report;
        this.sources = sources;
    }

    /** The new object below the root element. */
    JsonObject message(JsonObject value) {
        JsonObject result = new JsonObject();
        object(value, mapping.start(), List.of(), List.of(result));
        return result;
    }

    private void object(JsonObject value, ObjectMapping fields, List<String> path, List<JsonObject> holders) {
        for (Map.Entry<String, Object> property : value) {
            List<String> place = Paths.add(path, property.getKey());
            FieldMapping known = fields.fields().get(property.getKey());
            if (known == null) {
                further(property, fields, place, innermost(holders));
            } else if (known.last() != null || known.copies().isEmpty()) {
                field(property.getValue(), known, place, holders);
            }
        }
        for (FieldMapping known : fields.withCopies()) {
            if (value.has(known.name())) {
                copies(value.get(known.name()), known, Paths.add(path, known.name()), holders);
            }
        }
    }

    private static JsonObject innermost(List<JsonObject> holders) {
        return holders.get(holders.size() - 1);
    }

    private static List<JsonObject> with(List<JsonObject> holders, JsonObject inner) {
        return Stream.concat(holders.stream(), Stream.of(inner)).toList();
    }

    /** A property that no row describes: an open object takes it. */
    private void further(
            Map.Entry<String, Object> property, ObjectMapping fields, List<String> path, JsonObject holder) {
        if (!fields.isOpen()) {
            report.lose(property.getValue(), path, "no-place");
            return;
        }
        holder.set(property.getKey(), property.getValue());
        sources.add(holder, property.getKey(), path);
    }

    private void field(Object value, FieldMapping known, List<String> path, List<JsonObject> holders) {
        if (known.last() == null) {
            withoutPlace(value, known, path, holders);
            return;
        }
        JsonObject start = holders.get(holders.size() - 1 - known.up());
        JsonObject holder = Steps.descend(start, known.to());
        if (value instanceof JsonList list) {
            if (list.items().isEmpty() && known.isList() && !holder.has(known.last())) {
                holder.set(known.last(), new JsonList());
            }
            list.items().forEach(item -> item(item, known, path, holders, holder));
        } else {
            item(value, known, path, holders, holder);
        }
        if (!known.to().isEmpty() && holder.isEmpty()) {
            Steps.removeEmpty(start, known.to(), sources);
        }
    }

    /** A field that has no target is lost; what is inside its objects may have one. */
    private void withoutPlace(Object value, FieldMapping known, List<String> path, List<JsonObject> holders) {
        if (known.below() == null) {
            report.lose(value, path, known.origin());
            return;
        }
        for (Object item : (value instanceof JsonList list ? list : JsonList.of(value)).items()) {
            if (item instanceof JsonObject inner) {
                object(inner, mapping.objects().get(known.below()), path, with(holders, new JsonObject()));
            }
        }
    }

    /** Puts a value into further fields, where nothing else has filled them; it is lost if it is in none. */
    private void copies(Object value, FieldMapping known, List<String> path, List<JsonObject> holders) {
        long placed = known.copies().stream().filter(copy -> isCopied(value, copy, path, holders)).count();
        if (known.last() == null && placed == 0) {
            report.lose(value, path, known.origin());
        }
    }

    private boolean isCopied(Object value, FieldMapping copy, List<String> path, List<JsonObject> holders) {
        Report trial = new Report();
        new Interpreter(mapping, trial, sources).field(value, copy, path, holders);
        if (!trial.losses.isEmpty()) {
            return false;
        }
        List<String> filled = Stream.of(
                        Paths.start(path, 1).stream(),
                        copy.to().stream().map(FieldMapping.Step::name),
                        Stream.of(copy.last()))
                .flatMap(names -> names)
                .toList();
        report.defaults.add(new Report.Filled(filled, value, copy.rule()));
        return true;
    }

    private void item(
            Object value, FieldMapping known, List<String> path, List<JsonObject> holders, JsonObject holder) {
        if (!known.isList() && holder.has(known.last()) && !joins(value, known, path, holder)) {
            report.lose(value, path, "single");
        } else if (known.below() != null && value instanceof JsonObject inner) {
            nested(inner, known, path, holders, holder);
        } else {
            Object single = known.isWhole() ? value : Singles.in(known, value, path, report);
            if (single != Casts.NOT_CASTABLE) {
                put(holder, known, single, path);
            }
        }
    }

    /** Whether an object joins one that another field has begun. */
    private boolean joins(Object value, FieldMapping known, List<String> path, JsonObject holder) {
        return known.below() != null
                && value instanceof JsonObject
                && holder.get(known.last()) instanceof JsonObject
                && !sources.of(holder, known.last()).contains(path);
    }

    private void nested(
            JsonObject value, FieldMapping known, List<String> path, List<JsonObject> holders, JsonObject holder) {
        ObjectMapping below = mapping.objects().get(known.below());
        boolean isCoded = below.codedBy() != null && value.get("code") instanceof String;
        JsonObject code = isCoded ? below.codedBy().object(value.text("code")) : null;
        if (code != null && code.get("to") == null) {
            report.lose(value, path, "code");
            return;
        }
        boolean isBegun = !known.isList() && holder.get(known.last()) instanceof JsonObject;
        JsonObject result = isBegun ? holder.object(known.last()) : new JsonObject();
        put(holder, known, result, path);
        object(value, below, path, with(holders, result));
        if (code != null && result.has("label")) {
            Singles.label(result, code, value, path, report);
        }
        if (!value.isEmpty() && result.isEmpty()) {
            Steps.removeLast(holder, known.last(), sources);
        }
    }

    private void put(JsonObject holder, FieldMapping known, Object value, List<String> path) {
        sources.add(holder, known.last(), path);
        if (!known.isList()) {
            holder.set(known.last(), value);
        } else if (holder.get(known.last()) instanceof JsonList list) {
            list.items().add(value);
        } else {
            holder.set(known.last(), JsonList.of(value));
        }
    }
}
