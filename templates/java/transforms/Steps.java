package fr.gouv.esante.hub.transforms;

import java.util.List;

/** The objects on the way to a value of the new message. */
final class Steps {
    private Steps() {}

    /** The object at the end of the steps, created where it is missing; of a list the first item. */
    static JsonObject descend(JsonObject holder, List<FieldMapping.Step> steps) {
        JsonObject found = holder;
        for (FieldMapping.Step step : steps) {
            if (!found.has(step.name())) {
                JsonObject begun = new JsonObject();
                found.set(step.name(), step.isList() ? JsonList.of(begun) : begun);
            }
            Object inner = found.get(step.name());
            found = (JsonObject) (inner instanceof JsonList list ? list.items().get(0) : inner);
        }
        return found;
    }

    /** Takes back the objects along the steps that hold nothing, from the innermost one on. */
    static void removeEmpty(JsonObject holder, List<FieldMapping.Step> steps, Sources sources) {
        JsonObject inner = descend(holder, steps.subList(0, 1));
        if (steps.size() > 1) {
            removeEmpty(inner, steps.subList(1, steps.size()), sources);
        }
        if (inner.isEmpty()) {
            removeLast(holder, steps.get(0).name(), sources);
        }
    }

    /** Takes back the last value of a field. */
    static void removeLast(JsonObject holder, String name, Sources sources) {
        if (holder.get(name) instanceof JsonList list && list.items().size() > 1) {
            list.items().remove(list.items().size() - 1);
        } else {
            holder.remove(name);
        }
        sources.remove(holder, name);
    }
}
