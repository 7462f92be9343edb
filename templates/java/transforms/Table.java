package fr.gouv.esante.hub.transforms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The table of a pair of releases, or to one message of a release: what becomes of each message, by its old root element.
 *
 * @param header what becomes of the header beside a message; null where there is none
 * @param unchanged the root elements of the message to which others of its release lead
 */
record Table(Map<String, MessageMapping> messages, MessageMapping header, Set<String> unchanged) {
    private static final String FORMAT = "hubgen-transform-table";
    private static final int VERSION = 1;
    private static final Map<String, Table> READ = new ConcurrentHashMap<>();

    /**
     * The table from one release to another, or to a message of the same release, read when it is first used.
     *
     * @param message the message, or null
     * @throws NoSuchElementException where the package has none
     */
    static Table between(String from, String to, String message) {
        if (message != null && !from.equals(to)) {
            throw new NoSuchElementException("transform to release " + to + " first, then to its " + message);
        }
        return READ.computeIfAbsent(from + "--" + (message == null ? to : message), Table::load);
    }

    private static Table load(String name) {
        String text = resource("tables/" + name + ".json");
        if (text == null) {
            throw new NoSuchElementException("there is no table " + name);
        }
        JsonObject data = (JsonObject) JsonReader.read(text);
        if (!data.text("format").equals(FORMAT) || data.integer("version", 0) != VERSION) {
            throw new NoSuchElementException("the table " + name + " is of another version");
        }
        return of(data);
    }

    private static Table of(JsonObject data) {
        JsonObject maps = data.object("code_maps");
        Map<String, MessageMapping> messages = new HashMap<>();
        data.objects("messages").forEach(item -> messages.put(item.text("old_root"), MessageMapping.of(item, maps)));
        Set<String> unchanged = new HashSet<>();
        if (data.text("old").equals(data.text("new"))) {
            messages.values().forEach(item -> unchanged.add(item.newRoot()));
        }
        JsonObject header = data.object("header");
        return new Table(messages, header == null ? null : MessageMapping.of(header, maps), unchanged);
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
