package fr.gouv.esante.hub.models.line;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** An EDXL-DE envelope with its messages (OASIS EDXL-DE 2.0, as far as the hub uses it: DST). */
public final class Envelope extends HubObject implements Document {
    static final String ROOT = "edxlDistribution";
    static final String NAMESPACE = "urn:oasis:names:tc:emergency:EDXL:DE:2.0";
    static final TextPattern MOMENT = TextPattern.linear(
            "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[\\-+]\\d{2}:\\d{2}$",
            "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[+\\-][0-9]{2}:[0-9]{2}$");

    /** What the hub knows of an envelope. */
    static final ObjectType TYPE = ObjectType.closed(
                    ROOT,
                    Envelope::new,
                    Field.of("distributionID", Scalar.STRING, 1, 1),
                    Field.of("senderID", Scalar.STRING, 1, 1),
                    Field.of("dateTimeSent", Scalar.DATETIME, 1, 1).matching(MOMENT),
                    Field.of("dateTimeExpires", Scalar.DATETIME, 1, 1).matching(MOMENT),
                    Field.of("distributionStatus", Scalar.STRING, 1, 1).in(() -> DistributionStatus.LIST),
                    Field.of("distributionKind", Scalar.STRING, 1, 1).in(() -> DistributionKind.LIST),
                    Field.of("descriptor", () -> EnvelopePart.DESCRIPTOR, 1, 1),
                    Field.of("content", () -> EnvelopePart.CONTENT_OBJECT, 1, Field.UNBOUNDED)
                            .namedInXml("content", "contentObject"))
            .ofEnvelope(XmlAttribute.xlinkType("", "extended"), XmlAttribute.xlinkType("content", "resource"));

    Envelope(Slots slots) {
        super(slots);
    }

    /** Starts an envelope for a message. */
    public static EnvelopeBuilder of(HubMessage content) {
        return new EnvelopeBuilder(content);
    }

    /** Reads an envelope, in JSON or XML; codes out of their lists are errors. */
    public static Parsed<Envelope> read(String text) {
        return read(text, Mode.STRICT);
    }

    /** Reads an envelope, in JSON or XML. */
    public static Parsed<Envelope> read(String text, Mode mode) {
        return envelope(Messages.parse(text, mode), mode);
    }

    /** Reads an envelope, in JSON or XML; codes out of their lists are errors. */
    public static Parsed<Envelope> read(byte[] body) {
        return read(body, Mode.STRICT);
    }

    /** Reads an envelope, in JSON or XML. */
    public static Parsed<Envelope> read(byte[] body, Mode mode) {
        return envelope(Messages.parse(body, mode), mode);
    }

    /** Reads an envelope, in JSON or XML, from a stream; codes out of their lists are errors. */
    public static Parsed<Envelope> read(InputStream stream) throws IOException {
        return read(stream.readAllBytes(), Mode.STRICT);
    }

    /** Reads an envelope, in JSON or XML, from a stream. */
    public static Parsed<Envelope> read(InputStream stream, Mode mode) throws IOException {
        return read(stream.readAllBytes(), mode);
    }

    private static Parsed<Envelope> envelope(Parsed<Document> parsed, Mode mode) {
        if (parsed.value().isPresent() && parsed.form() != Form.ENVELOPE) {
            Findings findings = new Findings(mode);
            findings.add(ErrorCode.MESSAGE, Path.ROOT);
            return new Parsed<>(null, parsed.form(), findings.errors(), List.of());
        }
        return parsed.map(Envelope.class::cast);
    }

    /** Its identifier, {@code <sender>_<uuid>}. */
    public String distributionId() {
        return get(0, String.class);
    }

    /** Who sends it. */
    public String senderId() {
        return get(1, String.class);
    }

    /** When it was sent. */
    public HubDateTime dateTimeSent() {
        return get(2, Values::dateTime);
    }

    /** When it expires. */
    public HubDateTime dateTimeExpires() {
        return get(3, Values::dateTime);
    }

    /** Whether it is real. */
    public DistributionStatus distributionStatus() {
        return get(4, DistributionStatus.LIST);
    }

    /** Why it was sent. */
    public DistributionKind distributionKind() {
        return get(5, DistributionKind.LIST);
    }

    /** The language of its texts, {@code fr-FR}. */
    public String language() {
        return descriptor().text(0);
    }

    /** The scheme of its recipient's address, {@code hubex}. */
    public String addressScheme() {
        return ((EnvelopePart) descriptor().part(1)).text(0);
    }

    /** Its recipient's address. */
    public String recipient() {
        return ((EnvelopePart) descriptor().part(1)).text(1);
    }

    private EnvelopePart descriptor() {
        return get(6, EnvelopePart.class);
    }

    /** The messages, in their order; content without one, which no valid envelope has, is left out. */
    public List<EnvelopedMessage> messages() {
        return list(7, EnvelopePart.class).stream()
                .map(item -> below(below(below(item))))
                .filter(Objects::nonNull)
                .map(EnvelopedMessage.class::cast)
                .toList();
    }

    /** What a part holds; null where it is not there. */
    private static HubObject below(HubObject part) {
        return part == null ? null : ((EnvelopePart) part).part(0);
    }

    /** The first message; the hub sends one. */
    public EnvelopedMessage message() {
        return messages().get(0);
    }

    @Override
    public Optional<Object> at(String path) {
        return Optional.ofNullable(PathSteps.at(PlainJson.read(toJson()), PathSteps.of(path)));
    }

    @Override
    public String toJson() {
        return JsonWriter.write(this, null);
    }

    @Override
    public String toXml() {
        return XmlWriter.write(this, ROOT, NAMESPACE);
    }
}
