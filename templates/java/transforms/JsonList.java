package fr.gouv.esante.hub.transforms;

import java.util.ArrayList;
import java.util.List;

/**
 * A list of JSON.
 *
 * @param items its items, which may be changed
 */
record JsonList(List<Object> items) {
    JsonList() {
        this(new ArrayList<>());
    }

    /** A list of one item. */
    static JsonList of(Object item) {
        JsonList list = new JsonList();
        list.items.add(item);
        return list;
    }
}
