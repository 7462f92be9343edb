package fr.gouv.esante.hub.models.line;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An object as maps and lists, its keys in the order in which JSON is written. */
final class JsonTree {
    private JsonTree() {}

    static Map<String, Object> of(HubObject object) {
        Map<String, Object> tree = new LinkedHashMap<>();
        ObjectType type = object.objectType();
        fields(object, 0, type.othersAt(), tree);
        tree.putAll(OpenValue.properties(object.others));
        fields(object, type.othersAt(), type.size(), tree);
        return tree;
    }

    private static void fields(HubObject object, int start, int end, Map<String, Object> tree) {
        for (int index = start; index < end; index++) {
            if (object.values[index] != null) {
                tree.put(object.objectType().field(index).name(), value(object.values[index]));
            }
        }
    }

    /** A value of a field as free content, objects as maps. */
    static Object free(Object value) {
        if (value instanceof HubObject object) {
            return free(of(object));
        }
        if (value instanceof Map<?, ?> entries) {
            Map<String, Object> map = new LinkedHashMap<>();
            entries.forEach((name, item) -> map.put((String) name, free(item)));
            return map;
        }
        if (value instanceof List<?> items) {
            return items.stream().map(JsonTree::free).toList();
        }
        return value instanceof Lexical lexical && !lexical.isNumber() ? (Object) lexical.bool() : value;
    }

    private static Object value(Object value) {
        if (value instanceof HubObject object) {
            return of(object);
        }
        return value instanceof List<?> items ? items.stream().map(JsonTree::value).toList() : value;
    }
}
