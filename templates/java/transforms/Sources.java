package fr.gouv.esante.hub.transforms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Where the values of the new message came from: by the object and the field that hold them, the old paths. */
final class Sources {
    private final Map<JsonObject, Map<String, List<List<String>>>> paths = new IdentityHashMap<>();

    /** Records that the next item of a field stood at a path. */
    void add(JsonObject holder, String name, List<String> path) {
        paths.computeIfAbsent(holder, key -> new HashMap<>())
                .computeIfAbsent(name, key -> new ArrayList<>())
                .add(path);
    }

    /** The old paths of the items of a field; empty where nothing was recorded. */
    List<List<String>> of(JsonObject holder, String name) {
        return paths.getOrDefault(holder, Map.of()).getOrDefault(name, List.of());
    }

    /** Forgets the last item of a field, which was taken back. */
    void remove(JsonObject holder, String name) {
        List<List<String>> items = of(holder, name);
        if (!items.isEmpty() && holder.has(name)) {
            items.remove(items.size() - 1);
        } else if (paths.containsKey(holder)) {
            paths.get(holder).remove(name);
        }
    }
}
