package fr.gouv.esante.hub.transforms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What becomes of the fields of an object.
 *
 * @param withCopies the fields whose values go to further places
 * @param isOpen whether the new object takes properties that no field describes
 * @param codedBy the map of a codeAndLabel's code; null where it has none
 */
record ObjectMapping(
        Map<String, FieldMapping> fields, List<FieldMapping> withCopies, boolean isOpen, JsonObject codedBy) {
    static ObjectMapping of(JsonObject data, JsonObject maps) {
        Map<String, FieldMapping> fields = new LinkedHashMap<>();
        data.object("fields").forEach(field ->
                fields.put(field.getKey(), FieldMapping.of(field.getKey(), (JsonObject) field.getValue(), maps)));
        List<FieldMapping> copied = new ArrayList<>(fields.values());
        copied.removeIf(field -> field.copies().isEmpty());
        JsonObject codes = data.has("coded_by") ? maps.object(data.text("coded_by")) : null;
        return new ObjectMapping(fields, copied, data.flag("open"), codes);
    }
}
