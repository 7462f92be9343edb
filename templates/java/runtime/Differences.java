package fr.gouv.esante.hub.models.line;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The changes between two objects, in the order of their paths in them. */
final class Differences {
    private final List<Change> changes = new ArrayList<>();

    private Differences() {}

    static List<Change> between(HubObject one, HubObject other, Path path) {
        Differences differences = new Differences();
        differences.values(JsonTree.of(one), JsonTree.of(other), path);
        return List.copyOf(differences.changes);
    }

    private void values(Object one, Object other, Path path) {
        if (one instanceof Map<?, ?> left && other instanceof Map<?, ?> right) {
            Set<Object> names = new LinkedHashSet<>(left.keySet());
            names.addAll(right.keySet());
            names.forEach(name -> values(left.get(name), right.get(name), path.property((String) name)));
        } else if (one instanceof List<?> left && other instanceof List<?> right) {
            for (int index = 0; index < left.size() || index < right.size(); index++) {
                values(at(left, index), at(right, index), path.item(index));
            }
        } else if (one == null || !one.equals(other)) {
            changes.add(new Change(path.toString(), value(one), value(other)));
        }
    }

    private static Object at(List<?> values, int index) {
        return index < values.size() ? values.get(index) : null;
    }

    private static Object value(Object value) {
        return value == null ? null : OpenValue.plain(value);
    }
}
