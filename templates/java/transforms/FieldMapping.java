package fr.gouv.esante.hub.transforms;

import java.util.List;

/**
 * What becomes of one field: the steps to its place but for the last, and that one.
 *
 * @param last the name of the last step; null where the field has no place
 * @param up how many objects above the one that stands for the old object the steps start
 * @param codes the map of its codes; null where it has none
 * @param below the key of the mapping of its objects; null where it has none
 */
record FieldMapping(
        String name,
        String origin,
        List<Step> to,
        String last,
        boolean isList,
        int up,
        String cast,
        JsonObject codes,
        String below,
        boolean isWhole,
        List<FieldMapping> copies,
        String rule) {
    /** A property on the way to a value; of a list the first item is meant. */
    record Step(String name, boolean isList) {}

    static FieldMapping of(String name, JsonObject data, JsonObject maps) {
        List<Step> steps = data.objects("to").stream()
                .map(step -> new Step(step.text("name"), step.flag("list")))
                .toList();
        int end = Math.max(steps.size() - 1, 0);
        return new FieldMapping(
                name,
                data.text("origin"),
                steps.subList(0, end),
                steps.isEmpty() ? null : steps.get(end).name(),
                !steps.isEmpty() && steps.get(end).isList(),
                data.integer("up", 0),
                data.text("cast"),
                data.has("codes") ? maps.object(data.text("codes")) : null,
                data.has("object") ? data.text("object") : null,
                data.flag("whole"),
                data.objects("copies").stream().map(copy -> of(name, copy, maps)).toList(),
                data.text("rule"));
    }
}
