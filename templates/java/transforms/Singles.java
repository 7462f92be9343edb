package fr.gouv.esante.hub.transforms;

import java.util.List;

/** Single values and codes in terms of their target; what cannot be said there is reported. */
final class Singles {
    private Singles() {}

    /** A single value in terms of its target; {@link Casts#NOT_CASTABLE} where there is none. */
    static Object in(FieldMapping known, Object value, List<String> path, Report report) {
        Object changed = known.cast().isEmpty() ? value : Casts.cast(value, known.cast());
        if (changed == Casts.NOT_CASTABLE) {
            report.lose(value, path, "cast", known.cast());
            return changed;
        }
        JsonObject target = changed instanceof String code && known.codes() != null ? known.codes().object(code) : null;
        if (target == null) {
            return changed;
        }
        if (target.get("to") == null) {
            report.lose(value, path, "code");
            return Casts.NOT_CASTABLE;
        }
        if (target.flag("merged")) {
            report.lose(value, path, "merged", target.text("to"));
        }
        return target.get("to");
    }

    /** The label that belongs to the new code; one that was not the old code's own is lost. */
    static void label(JsonObject result, JsonObject code, JsonObject value, List<String> path, Report report) {
        if (!code.text("old_label").equals(value.get("label"))) {
            report.lose(value.get("label"), Paths.add(path, "label"), "label");
        }
        result.set("label", code.text("label"));
    }
}
