package fr.gouv.esante.hub.models.line;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;

/** The release lines that this process has loaded, side by side. */
public final class Releases {
    private static final int HIGHEST = 99;

    private Releases() {}

    /** Every line on the class path or module path, the oldest first. */
    public static List<Line> lines() {
        return Loaded.LINES;
    }

    /**
     * The line of a release: its version, or the first numbers of it ({@code 3}, {@code 3.0}).
     *
     * @throws NoSuchElementException where no line has it
     */
    public static Line forRelease(String version) {
        return lines().stream()
                .filter(line -> (line.release() + ".").startsWith(version + "."))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no release " + version + " is loaded"));
    }

    /**
     * The line that serves a virtual host, {@code 15-15_v2.0}; it reads what the host lets through.
     *
     * @throws NoSuchElementException where no line has it
     */
    public static Line forVhost(String virtualHost) {
        return lines().stream()
                .filter(line -> line.virtualHosts().containsKey(virtualHost))
                .reduce((older, newer) -> newer)
                .map(line -> line.behind(virtualHost))
                .orElseThrow(() -> new NoSuchElementException("no release loaded has " + virtualHost));
    }

    /** Looked for once, when it is first asked for. */
    private static final class Loaded {
        static final List<Line> LINES = IntStream.rangeClosed(0, HIGHEST)
                .mapToObj(number -> Line.of(Integer.toString(number)))
                .flatMap(Optional::stream)
                .toList();
    }
}
