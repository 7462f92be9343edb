import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import models.Envelope;
import models.EnvelopeBuilder;
import models.HubDateTime;
import models.HubMessage;
import models.Line;
import models.Messages;
import models.Releases;
import models.rscas.CreateCas;
import models.rscas.Free;

/** What is refused of a text, a message or an envelope is an IllegalArgumentException, whichever call refuses it; a line each. */
public final class Refusals {
    private static final String RIGHT = "{\"createCas\": {\"id\": \"a1\"}}";
    private static final String FORBIDDEN = "{\"error\": {\"sourceMessage\": {}}}";
    private static final List<String> WRONG = List.of(
            "", "{", "<a>", "[]", "<a/>", "{\"createCas\": {}}", "{\"createCas\": {\"id\": \"a1\", \"id\": \"a1\"}}",
            "{\"createCas\": {\"id\": \"a1\", \"kin\": \"X9\"}}", "{\"createCas\": {\"id\": \"a1\", \"size\": 1e999}}",
            "{\"createCas\": {\"id\": \"a1\", \"free\": {\"a\": " + "[".repeat(70) + "]".repeat(70) + "}}}",
            "<createCas xmlns=\"urn:emergency:cas:8.0\"><id/></createCas>", "<!DOCTYPE a><a/>");

    public static void main(String[] arguments) {
        for (String text : WRONG) {
            byte[] body = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            refused("class, JSON " + text, () -> CreateCas.fromJson(text));
            refused("class, XML " + text, () -> CreateCas.fromXml(text));
            refused("class, bytes " + text, () -> CreateCas.fromJson(body));
            refused("class, stream " + text, () -> CreateCas.fromXml(new java.io.ByteArrayInputStream(body)));
            refused("result " + text, () -> CreateCas.read(text).orThrow());
            refused("any message " + text, () -> Messages.parse(text).orThrow());
            refused("envelope " + text, () -> Envelope.read(text).orThrow());
            for (Line line : List.of(Releases.forRelease("8"), Releases.forVhost(arguments[0]))) {
                refused(line + " " + text, () -> line.parse(text));
                refused(line + ", bytes " + text, () -> line.parse(body));
            }
        }
        refused("another message", () -> CreateCas.fromJson(FORBIDDEN));
        refused("no envelope", () -> Envelope.read(RIGHT).orThrow());
        refused("bytes that are no text", () -> CreateCas.fromJson(new byte[] {'"', -1}));
        values();
        envelopes(arguments[0]);
    }

    private static void values() {
        CreateCas one = CreateCas.fromJson(RIGHT);
        refused("no character of XML", () -> one.toBuilder().text("\u0001").build().toXml());
        refused("no character of XML, bytes", () -> one.toBuilder().text("\u0001").build().toXmlBytes());
        refused("half of a character", () -> one.toBuilder().text("\ud800").build().toJsonBytes());
        refused("no name of XML", () -> one.toBuilder().free(Free.builder().other("a b", 1).build()).build().toXml());
        refused("no value of JSON", () -> Free.builder().other("a", new Object()));
        refused("a number beyond every double", () -> CreateCas.builder().size(new java.math.BigDecimal("1e400")));
        refused("no offset", () -> HubDateTime.of(LocalDateTime.MIN));
        refused("no moment", () -> HubDateTime.of("x").toOffsetDateTime());
        refused("changes of another class", () -> one.changes(Free.builder().build()));
    }

    private static void envelopes(String host) {
        CreateCas one = CreateCas.fromJson(RIGHT);
        HubMessage forbidden = (HubMessage) Messages.parse(FORBIDDEN).orThrow();
        refused("no sender", () -> Envelope.of(one).recipients("a").build());
        refused("no recipient", () -> Envelope.of(one).sender("a").build());
        refused("a host's refusal of a text", () -> Releases.forVhost(host).parse(FORBIDDEN));
        refused("a host's refusal of bytes", () -> Releases.forVhost(host).parse(FORBIDDEN.getBytes()));
        refused("a host's refusal of an envelope", () -> Envelope.of(forbidden).sender("a").recipients("b").through(host).build());
        Envelope sent = Envelope.of(one).sender("a").recipients("b").build();
        refused("no such host", () -> EnvelopeBuilder.acknowledgement(sent).through("none").build());
    }

    private static void refused(String what, Callable<Object> action) {
        try {
            action.call();
            System.out.println("DONE: " + what);
        } catch (IllegalArgumentException error) {
            System.out.println("refused: " + what);
        } catch (Exception error) {
            System.out.println(error.getClass().getName() + ": " + what);
        }
    }
}
