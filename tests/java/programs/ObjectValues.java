import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import models.Change;
import models.ConversionException;
import models.DistributionKind;
import models.Envelope;
import models.EnvelopedMessage;
import models.HubDateTime;
import models.LineDocument;
import models.Messages;
import models.Mode;
import models.Releases;
import models.rscas.CreateCas;
import models.rscas.Free;
import models.rscas.State;

/** Laws of moments, numbers, booleans, codes, free content and changes, each with values of its own; a line each. */
public final class ObjectValues {
    private static final String MOMENT = "2026-07-01T12:00:00+02:00";

    public static void main(String[] arguments) throws Exception {
        lines();
        moments();
        equality();
        free();
        changes();
        envelopes();
        right("no half of a character in bytes", isRefused(() -> CreateCas.builder().text("\ud800").build().toJsonBytes()));
        CreateCas one = CreateCas.builder().id("a1").note("n").build();
        for (Object read : new Object[] {
            CreateCas.fromJson(one.toJson()), CreateCas.fromJson(one.toJsonBytes()), CreateCas.fromXml(one.toXml()),
            CreateCas.fromXml(one.toXmlBytes()), CreateCas.fromJson(new java.io.ByteArrayInputStream(one.toJsonBytes())),
            CreateCas.read(one.toJsonBytes()).orThrow(), CreateCas.read(one.toXml().getBytes(StandardCharsets.UTF_16)).orThrow(),
        }) {
            right("reading gives the object", one.equals(read));
        }
        CreateCas.Builder builder = one.toBuilder().note("m");
        CreateCas other = builder.build();
        builder.note("o");
        right("a builder goes on", one.note().equals(List.of("n")) && other.note().equals(List.of("n", "m")));
        right("null makes absent", one.toBuilder().note((List<String>) null).id(null).build().toJsonObject().equals("{}"));
    }

    private static void lines() throws java.io.IOException {
        String text = "{\"createCas\":{\"id\":\"a1\"}}";
        LineDocument read = Releases.forRelease("8").parse(text);
        right("what a line reads", read.toJson().equals(text) && read.as(CreateCas.class).toXml().equals(read.toXml()));
        right("its names", read.release().equals("8.0.0") && read.messages().equals(List.of("RS-CAS")));
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        right("bytes", Releases.forRelease("8").parse(body).document().equals(read.document()));
        right("a stream", Releases.forRelease("8").parse(new java.io.ByteArrayInputStream(body)).equals(read));
        right("its text", read.toString().equals("[RS-CAS] of release 8.0.0"));
    }

    private static void moments() {
        OffsetDateTime noon = OffsetDateTime.parse("2026-07-01T12:00:00.5+02:00");
        ZonedDateTime zoned = noon.atZoneSameInstant(ZoneId.of("Europe/Paris"));
        right("a moment of Java", CreateCas.builder().moment(noon).build().equals(CreateCas.builder().moment(MOMENT).build()));
        right("a moment of a zone", HubDateTime.of(zoned).text().equals(MOMENT));
        right("the moment of a text", HubDateTime.of(MOMENT).toOffsetDateTime().equals(noon.withNano(0)));
        right("offset kept", HubDateTime.of("2026-01-01T00:00:00-05:30").toOffsetDateTime().toString().endsWith("-05:30"));
        for (java.time.temporal.TemporalAccessor none : List.of(LocalDateTime.MIN, Instant.EPOCH, java.time.LocalDate.EPOCH,
                noon.toOffsetTime(), OffsetDateTime.parse("1900-01-01T00:00:00+00:09:21"))) {
            right("no moment: " + none.getClass(), says("offset", () -> HubDateTime.of(none)));
        }
        for (String none : List.of("2026-07-01T12:00:00", "2026-07-01", "x")) {
            right("no moment: " + none, says("offset", () -> HubDateTime.of(none).toOffsetDateTime()));
        }
    }

    private static void equality() {
        CreateCas one = CreateCas.builder().size(new BigDecimal("48")).count(BigInteger.ONE).done(true).build();
        CreateCas other = CreateCas.builder().size(new BigDecimal("48.0")).count(1).done(true).build();
        same("48 is 48.0", one, other);
        for (String text : List.of("{\"size\": 4.8e1, \"count\": 1.0, \"done\": true}", "{\"done\": true, \"count\": 1, \"size\": 48.00}")) {
            same("the same in JSON", one, (CreateCas) read(text));
        }
        String open = "<createCas xmlns=\"urn:emergency:cas:8.0\">";
        for (String text : List.of("<size>48</size><count>1</count><done>true</done>", "<size> 48.0</size><count>+1</count><done> 1 </done>")) {
            same("the same in XML", one, (CreateCas) read(open + text + "</createCas>"));
        }
        right("true is not false", !one.equals(one.toBuilder().done(false).build()));
        right("a class of its own", !one.equals(Free.builder().build()) && !one.equals(null));
        right("unknown codes", State.of("?").equals(State.of("?")) && !State.of("?").equals(State.of("OUVERT")));
        right("codes of two lists", !DistributionKind.LIST.of("x").equals(State.of("x")));
        right("an unknown code is copied", one.toBuilder().state("?").build().toBuilder().build().state().get().value().equals("?"));
        for (BigDecimal none : List.of(new BigDecimal("1e400"), new BigDecimal("1e-400"), new BigDecimal("1." + "1".repeat(500)))) {
            right("no number of a message", isRefused(() -> CreateCas.builder().size(none)));
        }
        right("many digits", CreateCas.builder().size(new BigDecimal("48.858370099999999999")).build().toJsonObject()
                .equals("{\"size\":48.858370099999999999}"));
    }

    private static Object read(String text) {
        return Messages.parse(models.Schemas.find("RS-CAS").get(), text, Mode.STRICT).value().get();
    }

    private static void free() {
        Free free = Free.builder().other("b", 1).other("a", 2.5).other("b", Arrays.asList(null, Map.of("x", true))).build();
        String json = "{\"free\":{\"a\":2.5,\"b\":[null,{\"x\":true}]}}";
        CreateCas one = CreateCas.builder().free(free).build();
        right("free content is set once", one.toJsonObject().equals(json));
        same("free content in XML", one, (CreateCas) read(one.toXml()));
        right("copy of XML", read(one.toXml()).equals(((CreateCas) read(one.toXml())).toBuilder().build()));
        CreateCas again = (CreateCas) read(one.toXml());
        right("free content of XML is set anew", again.free().get().toBuilder().other("b", "x").build().otherProperties()
                .equals(Map.of("a", new BigDecimal("2.5"), "b", "x")));
        for (Object none : Arrays.asList(Double.NaN, new Object(), Map.of(1, 2))) {
            right("no value of JSON", isRefused(() -> Free.builder().other("x", none)));
        }
    }

    private static void changes() {
        CreateCas one = (CreateCas) read("{\"createCas\": {\"id\": \"a1\", \"place\": [{\"name\": \"p\"}], \"size\": 1.0}}");
        CreateCas other = (CreateCas) read(
                "{\"createCas\": {\"id\": \"b1\", \"place\": [{\"name\": \"q\"}, {\"name\": \"r\"}], \"size\": 1, \"free\": {\"a b\": [true]}}}");
        List<Change> found = one.changes(other);
        right("paths", found.stream().map(Change::path).toList()
                .equals(List.of("$.createCas.id", "$.createCas.place[0].name", "$.createCas.place[1]", "$.createCas.free")));
        right("texts", found.toString().equals("[$.createCas.id, $.createCas.place[0].name, $.createCas.place[1], $.createCas.free]"));
        right("values", found.get(0).oldValue().equals("a1") && found.get(0).newValue().equals("b1"));
        right("added", found.get(2).oldValue() == null && found.get(2).newValue().equals(Map.of("name", "r")));
        right("free content", found.get(3).newValue().equals(Map.of("a b", List.of(true))));
        right("below an object", other.free().get().changes(Free.builder().other("a b", 1).build()).get(0).path().equals("$['a b']"));
        right("null", Free.builder().other("x", null).build().changes(Free.builder().build()).size() == 1);
        right("another class", isRefused(() -> one.changes(Free.builder().build())));
        right("paths of a check", one.toBuilder().id(null).build().validate().get(0).path().equals("$.createCas.id"));
    }

    private static void envelopes() {
        for (String day : List.of("2026-03-28", "2026-10-24", "2026-07-01")) {
            OffsetDateTime sent = LocalDateTime.parse(day + "T12:00").atZone(ZoneId.of("Europe/Paris")).toOffsetDateTime();
            Envelope envelope = Envelope.of(CreateCas.builder().id("a1").build()).sender("fr.health.samu590.smur-lille")
                    .recipients("fr.health.samu750").sentAt(sent).build();
            OffsetDateTime expires = envelope.dateTimeExpires().toOffsetDateTime();
            right("24 hours", Duration.between(sent, expires).equals(Duration.ofHours(24)) && expires.getOffset().equals(sent.getOffset()));
            EnvelopedMessage message = envelope.message();
            right("an envelope is valid, in both formats", envelope.validate().isEmpty()
                    && envelope.equals(Messages.parse(envelope.toXml()).orThrow()) && envelope.equals(Messages.parse(envelope.toJson()).orThrow())
                    && message.header().get().sender().name().equals("samu590.smur-lille"));
        }
    }

    private static void same(String law, Object one, Object other) {
        right(law, one.equals(other) && other.equals(one) && one.hashCode() == other.hashCode());
    }

    private static boolean isRefused(Supplier<Object> action) {
        return says("", action);
    }

    private static boolean says(String word, Supplier<Object> action) {
        try {
            action.get();
            return false;
        } catch (IllegalArgumentException error) {
            return error.getMessage().contains(word);
        }
    }

    private static void right(String law, boolean isRight) {
        System.out.println((isRight ? "right: " : "WRONG: ") + law);
    }
}
