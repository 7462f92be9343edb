package fr.gouv.esante.hub.transforms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What became of one object: the values lost and filled in, in the order in which they arose. */
final class Report {
    final List<Lost> losses = new ArrayList<>();
    final List<Filled> defaults = new ArrayList<>();

    /** A single value that was left out, with its old path. */
    record Lost(List<String> path, Object value, String rule, String detail) {}

    /** A value that was filled in, with its new path. */
    record Filled(List<String> path, Object value, String rule) {}

    /** Records every single value below a value, which stood at a path, as left out. */
    void lose(Object value, List<String> path, String rule) {
        lose(value, path, rule, "");
    }

    /** Records losses, with what their sentence says besides. */
    void lose(Object value, List<String> path, String rule, String detail) {
        if (value instanceof JsonObject object) {
            for (Map.Entry<String, Object> property : object) {
                lose(property.getValue(), Paths.add(path, property.getKey()), rule, detail);
            }
        } else if (value instanceof JsonList list) {
            list.items().forEach(item -> lose(item, path, rule, detail));
        } else {
            losses.add(new Lost(path, value, rule, detail));
        }
    }
}
