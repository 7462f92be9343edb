package fr.gouv.esante.hub.models.line;

import java.util.List;
import java.util.Optional;

/** The root of a message. */
public abstract non-sealed class HubMessage extends HubObject implements Document {
    /** Takes the values that a builder or a reader has gathered. */
    protected HubMessage(Slots slots) {
        super(slots);
    }

    /** Which message it is. */
    public abstract Schema schema();

    @Override
    final Path place() {
        return Path.ROOT.property(schema().rootElement());
    }

    /** What stands at a path as errors give it; empty where there is nothing. */
    @Override
    public final Optional<Object> at(String path) {
        List<Object> steps = PathSteps.of(path);
        boolean isRooted = steps.isEmpty() || steps.get(0).equals(schema().rootElement());
        return Optional.ofNullable(PathSteps.at(PlainJson.read(isRooted ? toJson() : toJsonObject()), steps));
    }

    @Override
    public final String toJson() {
        return JsonWriter.write(this, schema().rootElement());
    }

    /** The object below the root element, in JSON. */
    public final String toJsonObject() {
        return JsonWriter.write(this, null);
    }

    @Override
    public final String toXml() {
        return XmlWriter.write(this, schema().rootElement(), schema().namespace());
    }
}
