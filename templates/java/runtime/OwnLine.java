package fr.gouv.esante.hub.models.line;

import java.util.List;
import java.util.Map;

/** What this line tells the registries of other lines, in the types of the JDK: see {@link Line}. */
public final class OwnLine {
    private OwnLine() {}

    /** The version of the release. */
    public static String version() {
        return Release.VERSION;
    }

    /** The names of the messages. */
    public static List<String> messageNames() {
        return Release.MESSAGES.stream().map(Schema::name).toList();
    }

    /** The virtual hosts, and the messages that each lets through. */
    public static Map<String, List<String>> virtualHosts() {
        return Release.hosts();
    }

    /**
     * Reads a document, in strict mode.
     *
     * @throws InvalidMessageException where something is wrong
     */
    public static Document parse(String text) {
        return Messages.parse(text).orThrow();
    }

    /** The names of the messages that a document of this line holds. */
    public static List<String> messagesOf(Object document) {
        return document instanceof Envelope envelope
                ? envelope.messages().stream().map(message -> message.schema().name()).toList()
                : List.of(((HubMessage) document).schema().name());
    }
}
