package fr.gouv.esante.hub.transforms;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Messages from one release to another, between the lines whose packages are on the class path. */
public final class Transforms {
    private static final Comparator<HubError> ORDER =
            Comparator.comparing(HubError::path).thenComparing(HubError::code);

    private Transforms() {}

    /** A document as one of another line, or refused where an object lacks a required value. */
    public static TransformResult transform(HubDocument received, HubLine to) {
        return transform(received, to, false);
    }

    /**
     * A document as one of another line. A text that the line has read is transformed in the order of its keys.
     *
     * @param to the line, or virtual host, that it goes to
     * @param bestEffort whether an object that lacks a required value is left out, instead of refusing the message
     * @throws java.util.NoSuchElementException where there is no table from the one release to the other
     */
    public static TransformResult transform(HubDocument received, HubLine to, boolean bestEffort) {
        return carry(received, to, null, bestEffort);
    }

    private static TransformResult carry(HubDocument received, HubLine to, String message, boolean bestEffort) {
        if (!received.isValid()) {
            return new TransformResult(null, received.errors(), List.of(), List.of());
        }
        Target target = new Target(to);
        if (received.line().release().equals(to.release()) && message == null) {
            return result(target, target.check(received.json()), List.of());
        }
        Table table = Table.between(received.line().release(), to.release(), message);
        JsonObject value = (JsonObject) JsonReader.read(received.json());
        Job job = new Job(table, bestEffort, target::check);
        job.run(value, value.size() > 1);
        return result(target, job.errors, job.reports());
    }

    /** A text as a document of another release, or refused where an object lacks a required value. */
    public static TransformResult transform(String text, String from, String to) {
        return transform(text, from, to, false);
    }

    /**
     * A text of JSON or XML of one release, an envelope or a bare message, as a document of another one.
     *
     * @param from the release that it comes from, {@code 1.0}
     * @param to the release that it goes to, {@code 3.0}
     * @param bestEffort whether an object that lacks a required value is left out, instead of refusing the message
     * @throws java.util.NoSuchElementException where a release is not on the class path, or there is no table
     */
    public static TransformResult transform(String text, String from, String to, boolean bestEffort) {
        HubLine target = HubLine.forRelease(to);
        return transform(HubLine.forRelease(from).parse(text), target, bestEffort);
    }

    /** A message or an envelope as one of another line, or refused where an object lacks a required value. */
    public static TransformResult transform(Object document, HubLine to) {
        return transform(document, to, false);
    }

    /**
     * A message or an envelope of a line's package as a document of another line; in the order of the model.
     *
     * @param document an object of a line's package, or what a line's registry has read
     * @param to the line, or virtual host, that it goes to
     * @param bestEffort whether an object that lacks a required value is left out, instead of refusing the message
     * @throws java.util.NoSuchElementException where there is no table from the one release to the other
     * @throws IllegalArgumentException where the document is of no line
     */
    public static TransformResult transform(Object document, HubLine to, boolean bestEffort) {
        return carry(read(document), to, null, bestEffort);
    }

    /** A document as another message of its release, or refused where an object lacks a required value. */
    public static TransformResult transform(Object document, HubLine to, String message) {
        return transform(document, to, message, false);
    }

    /**
     * A document as another message of its release.
     *
     * @param document what a line has read, or an object of a line's package
     * @param to the line of its release, or a virtual host of it
     * @param message the message that it becomes, {@code RS-EDA}
     * @param bestEffort whether an object that lacks a required value is left out, instead of refusing the message
     * @throws java.util.NoSuchElementException where nothing leads to the message, or the line is of another release
     * @throws IllegalArgumentException where the document is of no line
     */
    public static TransformResult transform(Object document, HubLine to, String message, boolean bestEffort) {
        return carry(read(document), to, Objects.requireNonNull(message), bestEffort);
    }

    private static HubDocument read(Object document) {
        if (document instanceof HubDocument received) {
            return received;
        }
        Object known = document;
        for (LinePackage line : LinePackage.all()) {
            known = line.within(known);
        }
        for (LinePackage line : LinePackage.all()) {
            if (line.hasDocument(known)) {
                return new HubLine(line, null).parse((String) line.ask("toJson", known));
            }
        }
        throw new IllegalArgumentException(document.getClass().getSimpleName() + " is no message of a line");
    }

    /** The line that a document goes to: what it reads is the new document. */
    private static final class Target {
        private final HubLine line;
        private HubDocument last;

        Target(HubLine line) {
            this.line = line;
        }

        List<HubError> check(String text) {
            last = line.parse(text);
            return last.errors();
        }
    }

    private static TransformResult result(Target target, List<HubError> found, List<Report> reports) {
        List<HubError> errors =
                found.stream().distinct().map(error -> error.in(target.line)).sorted(ORDER).toList();
        return new TransformResult(
                errors.isEmpty() ? target.last : null,
                errors,
                reports.stream()
                        .flatMap(report -> report.losses.stream())
                        .map(item -> new TransformLoss(String.join("/", item.path()), item.value(), item.rule(), item.detail()))
                        .toList(),
                reports.stream()
                        .flatMap(report -> report.defaults.stream())
                        .map(item -> new TransformDefault(String.join("/", item.path()), item.value(), item.rule()))
                        .toList());
    }
}
