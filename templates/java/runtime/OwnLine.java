package fr.gouv.esante.hub.models.line;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** This line for other lines and for transformations, which share no class with it, in types of the JDK: see {@link Line}. */
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

    /** The names of the messages that a document of this line holds; content without a message has none. */
    public static List<String> messagesOf(Object document) {
        return document instanceof Envelope envelope
                ? envelope.messages().stream().map(message -> message.schema().name()).toList()
                : List.of(((HubMessage) document).schema().name());
    }

    /** What became of a text: see {@link #readBytes}. */
    public static Map<String, Object> read(String text) {
        return read(text, Messages.parse(text));
    }

    /**
     * What became of a body, in strict mode: its {@code text} behind blanks and the mark of the order of its bytes, the
     * {@code document} (null where there is none), the names of its {@code messages}, and the {@code errors}, each a code
     * and a path.
     */
    public static Map<String, Object> readBytes(byte[] body) {
        Parsed<Document> parsed = Messages.parse(body);
        return read(parsed.isValid() ? TextBytes.decode(body) : "", parsed);
    }

    /** The text of an error in the words of this release, in French or else in English. */
    public static String text(String code, String path, boolean isFrench) {
        return new Subject(path, "").text(code, isFrench ? Subject.FRENCH : Subject.ENGLISH);
    }

    /** That a virtual host does not allow messages, in French or else in English. */
    public static String refusal(String host, List<String> messages, boolean isFrench) {
        List<String> others = Line.allowing(virtualHosts(), messages);
        return Subject.ofHost(host, messages, others, isFrench ? Subject.FRENCH : Subject.ENGLISH);
    }

    private static Map<String, Object> read(String text, Parsed<Document> parsed) {
        Document document = parsed.value().orElse(null);
        Map<String, Object> found = new HashMap<>();
        found.put("text", DocumentReader.withoutBlanks(text));
        found.put("document", document);
        found.put("messages", document == null ? List.of() : messagesOf(document));
        found.put("errors", parsed.errors().stream()
                .map(error -> List.of(error.code().wire(), error.path()))
                .toList());
        return found;
    }
}
