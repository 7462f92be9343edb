package fr.gouv.esante.hub.transforms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What becomes of one kind of message.
 *
 * @param accepts what the new object takes
 * @param types what the objects in it take, by their types
 */
record MessageMapping(
        String oldRoot,
        String newRoot,
        boolean hasHeader,
        Map<String, ObjectMapping> objects,
        ObjectMapping start,
        List<JsonObject> defaults,
        List<JsonObject> notes,
        JsonObject accepts,
        JsonObject types) {
    static MessageMapping of(JsonObject data, JsonObject maps) {
        Map<String, ObjectMapping> objects = new HashMap<>();
        data.object("objects").forEach(item ->
                objects.put(item.getKey(), ObjectMapping.of((JsonObject) item.getValue(), maps)));
        JsonObject accepts = data.object("accepts");
        return new MessageMapping(
                data.text("old_root"),
                data.text("new_root"),
                data.flag("header"),
                objects,
                objects.get(data.text("start")),
                data.objects("defaults"),
                data.objects("notes"),
                accepts.object("start"),
                accepts.object("types"));
    }

    /** The object that a field takes; null where it takes single values. */
    JsonObject typeOf(JsonObject field) {
        return field.has("type") ? types.object(field.text("type")) : null;
    }
}
