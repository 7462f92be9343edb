package fr.gouv.esante.hub.transforms;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An object of JSON: its properties in their order. Two are equal where they are the same object. */
final class JsonObject implements Iterable<Map.Entry<String, Object>> {
    private final Map<String, Object> properties;

    JsonObject() {
        properties = new LinkedHashMap<>();
    }

    /** A copy, which has the same values. */
    JsonObject(JsonObject other) {
        properties = new LinkedHashMap<>(other.properties);
    }

    int size() {
        return properties.size();
    }

    boolean isEmpty() {
        return properties.isEmpty();
    }

    Set<String> names() {
        return properties.keySet();
    }

    boolean has(String name) {
        return properties.containsKey(name);
    }

    /** The value of a property; null where there is none. */
    Object get(String name) {
        return properties.get(name);
    }

    /** Sets a property, which keeps its place where it is set again. */
    JsonObject set(String name, Object value) {
        properties.put(name, value);
        return this;
    }

    void setAll(JsonObject other) {
        properties.putAll(other.properties);
    }

    Object remove(String name) {
        return properties.remove(name);
    }

    void clear() {
        properties.clear();
    }

    /** A text; empty where there is none. */
    String text(String name) {
        return get(name) instanceof String text ? text : "";
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(get(name));
    }

    /** An object; null where there is none. */
    JsonObject object(String name) {
        return (JsonObject) get(name);
    }

    /** The items of a list; none where there is no list. */
    List<Object> list(String name) {
        return get(name) instanceof JsonList list ? list.items() : List.of();
    }

    /** The objects of a list. */
    List<JsonObject> objects(String name) {
        return list(name).stream().map(JsonObject.class::cast).toList();
    }

    List<String> path(String name) {
        return list(name).stream().map(String.class::cast).toList();
    }

    /** A whole number; the other one where there is none. */
    int integer(String name, int other) {
        return get(name) instanceof JsonNumber number ? Integer.parseInt(number.text()) : other;
    }

    @Override
    public Iterator<Map.Entry<String, Object>> iterator() {
        return properties.entrySet().iterator();
    }

    /** The names as they are now, whatever becomes of the object. */
    List<String> namesNow() {
        return new ArrayList<>(properties.keySet());
    }
}
