import fr.gouv.esante.hub.models.v9.Document;
import fr.gouv.esante.hub.models.v9.Envelope;
import fr.gouv.esante.hub.models.v9.Messages;
import fr.gouv.esante.hub.models.v9.Releases;
import fr.gouv.esante.hub.models.v9.rcref.Reference;

/** Un premier message, de sa construction à sa lecture. */
public final class FirstMessage {
    public static void main(String[] arguments) {
        Reference message = Reference.builder()
                .distributionId("exemple")
                .build();
        if (!message.validate().isEmpty()) {
            throw new IllegalStateException(); // le modèle exige autre chose
        }

        Envelope envelope = Envelope.of(message).sender("fr.health.samu750").recipients("fr.health.samu770").build();
        String text = envelope.toJson(); // ou toXml() : le même document
        System.out.println(text);

        Document document = Messages.parse(text).orThrow(); // JSON ou XML, enveloppe ou message seul
        if (document instanceof Envelope received && received.message().content() instanceof Reference content) {
            System.out.println(content.distributionId());
        }

        Messages.parse("{\"reference\": {}}").errors() // toutes les erreurs, en une fois
                .forEach(error -> System.out.println(error.code().wire() + " " + error.path() + " " + error.french()));

        // L'hôte virtuel refuse un message qu'il n'admet pas.
        System.out.println(Releases.forVhost("15-15_v9.1").allows("15-15_v9.1", "RC-REF"));
    }
}
