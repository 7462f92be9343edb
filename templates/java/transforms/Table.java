package fr.gouv.esante.hub.transforms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The table of a pair of releases: what becomes of each message, by its old root element.
 *
 * @param header what becomes of the header beside a message; null where there is none
 */
record Table(Map<String, MessageMapping> messages, MessageMapping header) {
    private static final String FORMAT = "hubgen-transform-table";
    private static final int VERSION = 1;
    private static final Map<String, Table> READ = new ConcurrentHashMap<>();

    /**
     * The table from one release to another, read when it is first used.
     *
     * @throws NoSuchElementException where the package has none
     */
    static Table between(String from, String to) {
        return READ.computeIfAbsent(from + "--" + to, name -> {
            String text = resource("tables/" + name + ".json");
            if (text == null) {
                throw new NoSuchElementException("there is no table from release " + from + " to " + to);
            }
            JsonObject data = (JsonObject) JsonReader.read(text);
            if (!data.text("format").equals(FORMAT) || data.integer("version", 0) != VERSION) {
                throw new NoSuchElementException("the table from release " + from + " to " + to + " is of another version");
            }
            return of(data);
        });
    }

    private static Table of(JsonObject data) {
        JsonObject maps = data.object("code_maps");
        Map<String, MessageMapping> messages = new HashMap<>();
        data.objects("messages").forEach(item -> messages.put(item.text("old_root"), MessageMapping.of(item, maps)));
        return new Table(
                messages, data.get("header") instanceof JsonObject header ? MessageMapping.of(header, maps) : null);
    }

    /** A file of the package; null where it has none of that name. */
    static String resource(String name) {
        try (InputStream stream = Table.class.getResourceAsStream(name)) {
            return stream == null ? null : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}
