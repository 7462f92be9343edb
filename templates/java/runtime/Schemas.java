package fr.gouv.esante.hub.models.line;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The schemas of the release, found by their names or their root elements. */
public final class Schemas {
    private static final Map<String, Schema> ROOTS = new HashMap<>();

    static {
        Release.MESSAGES.forEach(schema -> ROOTS.putIfAbsent(schema.rootElement(), schema));
    }

    private Schemas() {}

    /** The messages, then the header. */
    public static List<Schema> all() {
        List<Schema> all = new ArrayList<>(Release.MESSAGES);
        all.add(Release.HEADER);
        return all;
    }

    /** A schema by its name, {@code RS-EDA}. */
    public static Optional<Schema> find(String name) {
        return all().stream().filter(schema -> schema.name().equals(name)).findFirst();
    }

    /** The message of a root element, or null. */
    static Schema byRoot(String name) {
        return ROOTS.get(name);
    }
}
