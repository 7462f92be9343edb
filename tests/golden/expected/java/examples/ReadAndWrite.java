import fr.gouv.esante.hub.models.v9.Document;
import fr.gouv.esante.hub.models.v9.Messages;
import fr.gouv.esante.hub.models.v9.Parsed;
import fr.gouv.esante.hub.models.v9.Envelope;
import fr.gouv.esante.hub.models.v9.EnvelopeBuilder;
import fr.gouv.esante.hub.models.v9.HubMessage;

/**
 * Reads, checks and writes messages. Run it from the project's folder:
 * {@code mvn -q package dependency:copy-dependencies && java -cp "target/*:target/dependency/*" examples/ReadAndWrite.java}.
 */
public final class ReadAndWrite {
    public static void main(String[] arguments) {
        Parsed<Document> wrong = Messages.parse("{\"unknown\": {}}");
        wrong.errors().forEach(error -> System.out.println(error.french()));

        String json = "{\"reference\": {\"distributionID\": \"fr.health.samu770_1234\"}}";
        Messages.parse(json).value().ifPresent(message -> System.out.println(message.toXml()));

        Envelope sent = Envelope.of((HubMessage) Messages.parse(json).orThrow())
                .sender("fr.health.samu750")
                .recipients("fr.health.samu770")
                .build();
        System.out.println(sent.toJson());
        System.out.println(EnvelopeBuilder.acknowledge(sent).toXml());
    }
}
