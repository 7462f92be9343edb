package fr.gouv.esante.hub.transforms;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** A release line whose package is on the class path, behind a virtual host where one was asked for. */
public final class HubLine {
    private final LinePackage line;
    private final String virtualHost;

    HubLine(LinePackage line, String virtualHost) {
        this.line = line;
        this.virtualHost = virtualHost;
    }

    /**
     * The line of a release: its version, or the first numbers of it ({@code 3}, {@code 3.0}).
     *
     * @throws NoSuchElementException where no line has it
     */
    public static HubLine forRelease(String version) {
        return LinePackage.all().stream()
                .map(line -> new HubLine(line, null))
                .filter(line -> (line.release() + ".").startsWith(version + "."))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no release " + version + " is on the class path"));
    }

    /**
     * The newest line that serves a virtual host, {@code 15-15_v2.0}; it reads what the host lets through.
     *
     * @throws NoSuchElementException where no line has it
     */
    public static HubLine forVhost(String virtualHost) {
        return LinePackage.all().stream()
                .filter(line -> line.virtualHosts().containsKey(virtualHost))
                .reduce((older, newer) -> newer)
                .map(line -> new HubLine(line, virtualHost))
                .orElseThrow(() -> new NoSuchElementException("no release on the class path has " + virtualHost));
    }

    /** The version of its release, {@code 3.0.0}. */
    public String release() {
        return (String) line.call("version");
    }

    /** The virtual host that bounds what it reads; empty where it reads all. */
    public Optional<String> virtualHost() {
        return Optional.ofNullable(virtualHost);
    }

    /** Reads and checks a text: JSON or XML, an envelope or a bare message. */
    public HubDocument parse(String text) {
        return read((Map<?, ?>) line.call("read", text));
    }

    /** Reads and checks bytes: JSON in UTF-8, or XML in the encoding that it declares. */
    public HubDocument parse(byte[] body) {
        return read((Map<?, ?>) line.call("read", (Object) body));
    }

    /** Reads and checks a stream to its end, as bytes; it stays open. */
    public HubDocument parse(InputStream stream) throws IOException {
        return parse(stream.readAllBytes());
    }

    @Override
    public String toString() {
        return "release " + release() + (virtualHost == null ? "" : " behind " + virtualHost);
    }

    /** What a method of a document of this line gives. */
    Object ask(String method, Object document) {
        return line.ask(method, document);
    }

    /** The text of an error in the words of the line. */
    String text(String code, String path, boolean isFrench) {
        return (String) line.call("text", code, path, isFrench);
    }

    private HubDocument read(Map<?, ?> found) {
        List<String> messages = LinePackage.texts(found.get("messages"));
        List<HubError> errors = ((List<?>) found.get("errors"))
                .stream().map(error -> error(LinePackage.texts(error))).toList();
        List<HubError> refused = virtualHost == null ? List.of() : refused(messages);
        return new HubDocument(
                this, (String) found.get("text"), found.get("document"), messages, errors.isEmpty() ? refused : errors);
    }

    private HubError error(List<String> codeAndPath) {
        return new HubError(codeAndPath.get(0), codeAndPath.get(1), this::text);
    }

    /** The error that the virtual host does not let messages through, where that is so. */
    private List<HubError> refused(List<String> messages) {
        List<String> allowed = LinePackage.texts(line.virtualHosts().get(virtualHost));
        List<String> others = messages.stream().filter(name -> !allowed.contains(name)).distinct().toList();
        HubError.Texts texts = (code, path, isFrench) -> (String) line.call("refusal", virtualHost, others, isFrench);
        return others.isEmpty() ? List.of() : List.of(new HubError("message", "$", texts));
    }
}
