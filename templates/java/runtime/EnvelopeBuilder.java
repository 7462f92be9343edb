package fr.gouv.esante.hub.models.line;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Builds the envelope of a message, and its RC-DE header where it has one (DST). */
public final class EnvelopeBuilder {
    private static final Duration LIFETIME = Duration.ofHours(24);

    private final HubMessage content;
    private String sender;
    private List<String> recipients = List.of();
    private DistributionKind kind = DistributionKind.REPORT;
    private DistributionStatus status = DistributionStatus.ACTUAL;
    private String language = "fr-FR";
    private String scheme = "hubex";
    private OffsetDateTime sent;
    private String virtualHost;

    EnvelopeBuilder(HubMessage content) {
        this.content = Objects.requireNonNull(content);
    }

    /** An acknowledgement: an RC-REF to a received envelope, from its recipient back to its sender. */
    public static Envelope acknowledge(Envelope received) {
        return acknowledgement(received).build();
    }

    /**
     * The start of an acknowledgement, for a sender or a moment of one's own.
     *
     * @throws IllegalStateException where the release has no RC-REF
     */
    public static EnvelopeBuilder acknowledgement(Envelope received) {
        Schema schema = Schemas.find("RC-REF")
                .orElseThrow(() -> new IllegalStateException("the release has no RC-REF"));
        Slots slots = new Slots(schema.type());
        put(slots, "distributionID", received.distributionId());
        return new EnvelopeBuilder((HubMessage) schema.type().create(slots))
                .sender(received.recipient())
                .recipients(received.senderId())
                .kind(DistributionKind.ACK)
                .status(received.distributionStatus());
    }

    /** Who sends it, {@code fr.health.samu750}. */
    public EnvelopeBuilder sender(String id) {
        this.sender = Objects.requireNonNull(id);
        return this;
    }

    /** Who receives it; the envelope is addressed to the first. */
    public EnvelopeBuilder recipients(String... ids) {
        this.recipients = List.of(ids);
        return this;
    }

    /** Why it is sent; {@code Report} unless said. */
    public EnvelopeBuilder kind(DistributionKind value) {
        this.kind = Objects.requireNonNull(value);
        return this;
    }

    /** Whether it is real; {@code Actual} unless said. */
    public EnvelopeBuilder status(DistributionStatus value) {
        this.status = Objects.requireNonNull(value);
        return this;
    }

    /** The virtual host that it is sent through, {@code 15-15_v2.0}: {@link #build} refuses what it does not let through. */
    public EnvelopeBuilder through(String host) {
        this.virtualHost = Objects.requireNonNull(host);
        return this;
    }

    /** When it is sent; now unless said. */
    public EnvelopeBuilder sentAt(OffsetDateTime moment) {
        this.sent = Objects.requireNonNull(moment);
        return this;
    }

    /**
     * The envelope, with its identifier and dates.
     *
     * @throws IllegalArgumentException where the sender or the recipients are not given
     * @throws MessageNotAllowedException where the virtual host does not let the message through, or the release has
     *     no such host
     */
    public Envelope build() {
        String schema = content.schema().name();
        if (virtualHost != null && !Release.hosts().getOrDefault(virtualHost, List.of()).contains(schema)) {
            List<String> refused = List.of(schema);
            throw new MessageNotAllowedException(virtualHost, refused, Line.allowing(Release.hosts(), refused));
        }
        if (sender == null || recipients.isEmpty()) {
            throw new IllegalArgumentException("an envelope needs a sender and a recipient");
        }
        OffsetDateTime moment = sent == null ? OffsetDateTime.now() : sent;
        String id = sender + "_" + UUID.randomUUID();
        HubObject address = EnvelopePart.of(EnvelopePart.ADDRESS, scheme, recipients.get(0));
        HubObject message = EnvelopedMessage.of(content, header(id, moment));
        HubObject embedded = EnvelopePart.of(EnvelopePart.EMBEDDED, message);
        HubObject object = EnvelopePart.of(EnvelopePart.CONTENT_OBJECT, EnvelopePart.of(EnvelopePart.JSON_CONTENT, embedded));
        Slots slots = new Slots(Envelope.TYPE);
        Object[] values = {
            id, sender, HubDateTime.of(moment), HubDateTime.of(moment.plus(LIFETIME)), status, kind,
            EnvelopePart.of(EnvelopePart.DESCRIPTOR, language, address), List.of(object)
        };
        for (int index = 0; index < values.length; index++) {
            slots.set(index, values[index]);
        }
        return new Envelope(slots);
    }

    /** The header's values, or null for a message without one. */
    private Slots header(String id, OffsetDateTime moment) {
        if (!content.schema().hasHeader()) {
            return null;
        }
        Slots header = new Slots(Release.HEADER.type());
        put(header, "messageId", id);
        put(header, "sender", party(header, "sender", sender));
        put(header, "sentAt", HubDateTime.of(moment));
        put(header, "kind", kind);
        put(header, "status", status);
        put(header, "recipient", recipients.stream().map(item -> party(header, "recipient", item)).toList());
        return header;
    }

    /** A system of the header: its name, and its address in the hub. */
    private static Object party(Slots header, String field, String id) {
        int index = header.type.indexOf(field, 0);
        if (index < 0 || !header.type.field(index).isObject()) {
            return null;
        }
        Slots party = new Slots(header.type.field(index).objectType());
        put(party, "name", name(id));
        put(party, "URI", "hubex:" + id);
        return party.type.create(party);
    }

    /** What stands behind the country and the domain of an identifier; the end of one that has no more than these. */
    private static String name(String id) {
        String[] parts = id.split("\\.", 3);
        return parts[parts.length - 1];
    }

    private static void put(Slots slots, String field, Object value) {
        int index = slots.type.indexOf(field, 0);
        if (index >= 0) {
            slots.set(index, value);
        }
    }
}
