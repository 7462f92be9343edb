package fr.gouv.esante.hub.models.line;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A release line that this process has loaded: this package's, or that of another major version.
 *
 * <p>Lines share no class: what {@link #parse(String)} gives is what the documents of all lines have, and below it the
 * {@code Document} of the line's own package.
 */
public final class Line {
    private final Class<?> line;
    private final String virtualHost;

    private Line(Class<?> line, String virtualHost) {
        this.line = line;
        this.virtualHost = virtualHost;
    }

    static Optional<Line> of(String number) {
        String own = OwnLine.class.getName();
        String base = OwnLine.class.getPackageName();
        String name = base.substring(0, base.lastIndexOf('.') + 1) + "v" + number + own.substring(base.length());
        try {
            return Optional.of(new Line(Class.forName(name, true, OwnLine.class.getClassLoader()), null));
        } catch (ClassNotFoundException absent) {
            return Optional.empty();
        }
    }

    /** This line behind a virtual host, which bounds what it reads. */
    Line behind(String host) {
        return new Line(line, host);
    }

    /** The virtual host that bounds what it reads, {@code 15-15_v2.0}; empty where it reads all. */
    public Optional<String> virtualHost() {
        return Optional.ofNullable(virtualHost);
    }

    /** The version of its release, {@code 3.0.0}. */
    public String release() {
        return (String) call("version");
    }

    /** The names of its messages, {@code RS-EDA}. */
    public List<String> messages() {
        return texts(call("messageNames"));
    }

    /** Its virtual hosts, and the messages that each lets through. */
    public Map<String, List<String>> virtualHosts() {
        Map<String, List<String>> found = new java.util.LinkedHashMap<>();
        ((Map<?, ?>) call("virtualHosts")).forEach((host, names) -> found.put((String) host, texts(names)));
        return found;
    }

    /** Whether a virtual host of this line lets a message through. */
    public boolean allows(String virtualHost, String message) {
        return virtualHosts().getOrDefault(virtualHost, List.of()).contains(message);
    }

    /**
     * Reads a document with this line's classes.
     *
     * @throws RuntimeException the line's own {@code InvalidMessageException}
     * @throws MessageNotAllowedException where the virtual host does not let the message through
     */
    public LineDocument parse(String text) {
        Object document = call("parse", text);
        List<String> messages = texts(call("messagesOf", document));
        Map<String, List<String>> all = virtualHost == null ? Map.of() : virtualHosts();
        List<String> refused = messages.stream()
                .filter(message -> virtualHost != null && !all.getOrDefault(virtualHost, List.of()).contains(message))
                .distinct()
                .toList();
        if (!refused.isEmpty()) {
            throw new MessageNotAllowedException(virtualHost, refused, allowing(all, refused));
        }
        return new ReadDocument(release(), messages, document);
    }

    /** Reads a document in bytes, as {@link #parse(String)} does. */
    public LineDocument parse(byte[] body) {
        return parse(TypedMessages.text(body));
    }

    /** Reads a document from a stream, as {@link #parse(String)} does. */
    public LineDocument parse(InputStream stream) throws IOException {
        return parse(stream.readAllBytes());
    }

    /** Reads a document that came through a virtual host, as {@link #parse(String)} does behind it. */
    public LineDocument parse(String text, String host) {
        return behind(host).parse(text);
    }

    /** The virtual hosts that allow all of some messages. */
    static List<String> allowing(Map<String, List<String>> hosts, List<String> messages) {
        return hosts.entrySet().stream()
                .filter(host -> host.getValue().containsAll(messages))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> texts(Object names) {
        return ((List<?>) names).stream().map(String.class::cast).toList();
    }

    private Object call(String method, Object... arguments) {
        Class<?>[] kinds = arguments.length == 0
                ? new Class<?>[0]
                : new Class<?>[] {arguments[0] instanceof String ? String.class : Object.class};
        try {
            return line.getMethod(method, kinds).invoke(null, arguments);
        } catch (InvocationTargetException error) {
            if (error.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(error.getCause());
        } catch (ReflectiveOperationException error) {
            throw new IllegalStateException(error);
        }
    }

    @Override
    public String toString() {
        return "release " + release() + (virtualHost == null ? "" : " behind " + virtualHost);
    }
}
