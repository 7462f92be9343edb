package fr.gouv.esante.hub.models.v9;

import java.util.Optional;

/** A message in its envelope: the RC-DE header, where it has one, beside the root element. */
public final class EnvelopedMessage extends MessageHolder {
    /** The header's fields, then one field a message. */
    static final ObjectType TYPE = ObjectType.open("message", EnvelopedMessage::new, fields());

    /** The same for a message that has no header: what stands beside it is free content. */
    static final ObjectType HEADLESS = TYPE.withoutFirst(HEADER);

    EnvelopedMessage(Slots slots) {
        super(slots);
    }

    static EnvelopedMessage of(HubMessage content, Slots header) {
        return new EnvelopedMessage(slots(content, header));
    }

    /** The header; empty for a message that has none. */
    public Optional<fr.gouv.esante.hub.models.v9.rcde.DistributionElement> header() {
        return schema().hasHeader()
                ? Optional.of((fr.gouv.esante.hub.models.v9.rcde.DistributionElement) headerObject())
                : Optional.empty();
    }
}
