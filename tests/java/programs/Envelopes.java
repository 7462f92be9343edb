import java.time.OffsetDateTime;
import models.Envelope;
import models.EnvelopeBuilder;
import models.HubMessage;
import models.Messages;
import models.Parsed;

/** Builds the envelope of a message, and the acknowledgement of it; prints both, in JSON and XML, one a line. */
public final class Envelopes {
    public static void main(String[] arguments) {
        HubMessage message = (HubMessage) Messages.parse(arguments[0]).orThrow();
        Envelope sent = Envelope.of(message)
                .sender("fr.health.samu750")
                .recipients("fr.health.samu770", "fr.health.samu780")
                .sentAt(OffsetDateTime.parse("2024-05-06T07:08:09.123+02:00"))
                .build();
        Envelope reply = EnvelopeBuilder.acknowledge(sent);
        for (Envelope envelope : new Envelope[] {sent, reply}) {
            System.out.println(envelope.validate());
            System.out.println(envelope.toJson());
            System.out.println(envelope.toXml().replace("\n", ""));
            Parsed<Envelope> again = Envelope.read(envelope.toXml());
            System.out.println(again.isValid() && again.orThrow().equals(envelope));
        }
    }
}
