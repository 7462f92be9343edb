import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.gouv.esante.hub.transforms.HubDocument;
import fr.gouv.esante.hub.transforms.HubLine;
import fr.gouv.esante.hub.transforms.TransformResult;
import fr.gouv.esante.hub.transforms.Transforms;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What a user does with the package: a text from a host to another, objects, mistakes; the answers as JSON. Arguments: a
 * message of release 1.0, one of 3.0, the first in XML, and a file of texts that are no document, one a line.
 */
public final class UseTransforms {
    private static final HubLine NEWEST = HubLine.forRelease("3.0");

    public static void main(String[] arguments) throws IOException {
        byte[] body = Files.readAllBytes(Path.of(arguments[0]));
        String text = new String(body, StandardCharsets.UTF_8);
        String xml = Files.readString(Path.of(arguments[2]));
        HubDocument received = HubLine.forVhost("15-15_v1.5").parse(text);
        TransformResult sent = Transforms.transform(received, HubLine.forVhost("15-15_v2.1"));
        TransformResult ofText = Transforms.transform(text, "1.0", "3.0");
        StringWriter answer = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(answer)) {
            out.writeStartObject();
            out.writeStringField("type", sent.document().orElseThrow().as(Object.class).getClass().getName());
            out.writeStringField("json", sent.document().orElseThrow().toJson());
            out.writeBooleanField("xml", !sent.document().orElseThrow().toXml().isEmpty());
            strings(out, "forms", forms(body, text).map(UseTransforms::whole).filter(whole(ofText)::equals));
            strings(out, "objects", objects(text).map(UseTransforms::json).filter(json(ofText)::equals));
            out.writeBooleanField("same_xml", whole(Transforms.transform(xml, "1.0", "3.0"))
                    .equals(whole(Transforms.transform(HubLine.forRelease("1.0").parse(xml.getBytes(StandardCharsets.UTF_16)), NEWEST))));
            refused(out, received, text);
            TransformResult same = Transforms.transform(received, HubLine.forRelease("1.0"));
            out.writeBooleanField("same", json(same).equals(received.toJson()) && same.losses().isEmpty());
            strings(out, "mistakes", mistakes(text));
            strings(out, "messages", Transforms.transform(found(text).document().orElseThrow(), NEWEST, "RC-EDA")
                    .document().orElseThrow().messages().stream());
            shown(out, Transforms.transform(Files.readString(Path.of(arguments[1])), "3.0", "1.0"));
            strings(out, "unread", Files.readAllLines(Path.of(arguments[3])).stream()
                    .map(line -> Transforms.transform(line, "1.0", "3.0"))
                    .map(done -> done.document().isPresent() ? "read" : done.errors().get(0).code()));
            out.writeEndObject();
        }
        System.out.println(answer);
    }

    private static Stream<TransformResult> forms(byte[] body, String text) throws IOException {
        HubLine line = HubLine.forRelease("1");
        String behind = "\uFEFF \n" + text;
        return Stream.of(
                        line.parse(text),
                        line.parse(body),
                        line.parse(new ByteArrayInputStream(body)),
                        line.parse(behind),
                        line.parse(behind.getBytes(StandardCharsets.UTF_8)))
                .map(document -> Transforms.transform(document, NEWEST));
    }

    private static Stream<TransformResult> objects(String text) {
        Object document = fr.gouv.esante.hub.models.v1.Messages.parse(text).orThrow();
        return Stream.of(
                        document,
                        fr.gouv.esante.hub.models.v1.Releases.forRelease("1").parse(text),
                        fr.gouv.esante.hub.models.v3.Releases.forVhost("15-15_v1.5").parse(text))
                .map(item -> Transforms.transform(item, NEWEST));
    }

    private static void refused(JsonGenerator out, HubDocument received, String text) throws IOException {
        List<TransformResult> results = List.of(
                Transforms.transform(received, HubLine.forVhost("15-gps_v1.3")),
                Transforms.transform(HubLine.forVhost("15-gps_v1.0").parse(text), NEWEST),
                Transforms.transform("{\"createCaseHealth\": {\"patient\": \"x\"}}", "1.0", "3.0"));
        out.writeArrayFieldStart("refused");
        for (TransformResult result : results) {
            out.writeStartArray();
            for (var error : result.document().isPresent() ? List.<fr.gouv.esante.hub.transforms.HubError>of() : result.errors()) {
                out.writeArray(new String[] {error.code(), error.path(), error.french()}, 0, 3);
            }
            out.writeEndArray();
        }
        out.writeEndArray();
    }

    private static Stream<String> mistakes(String text) {
        return Stream.<Supplier<Object>>of(
                        () -> Transforms.transform(text, "9", "3.0"),
                        () -> Transforms.transform(text, "1.0", "9"),
                        () -> Transforms.transform(found(text), NEWEST, "RS-X"),
                        () -> Transforms.transform(HubLine.forRelease("1.0").parse(text), NEWEST, "RC-EDA"),
                        () -> HubLine.forVhost("x"),
                        () -> Transforms.transform(new Object(), NEWEST))
                .map(UseTransforms::mistake);
    }

    private static HubDocument found(String text) {
        return Transforms.transform(text, "1.0", "3.0").document().orElseThrow();
    }

    private static String mistake(Supplier<Object> call) {
        try {
            return call.get().toString();
        } catch (RuntimeException error) {
            return error.getClass().getSimpleName();
        }
    }

    private static void shown(JsonGenerator out, TransformResult back) throws IOException {
        Stream<Object> parts = Stream.of(
                        Stream.of(back, back.document().orElseThrow()), back.losses().stream(), back.defaults().stream(),
                        back.losses().stream().flatMap(loss -> Stream.of(loss.french(), loss.english())))
                .flatMap(part -> part);
        strings(out, "shown", parts.map(Object::toString));
        strings(out, "lost", back.losses().stream().map(loss -> Objects.toString(loss.value())));
    }

    private static String json(TransformResult result) {
        return result.document().orElseThrow().toJson();
    }

    private static String whole(TransformResult result) {
        return json(result) + result;
    }

    private static void strings(JsonGenerator out, String name, Stream<String> texts) throws IOException {
        List<String> all = texts.toList();
        out.writeFieldName(name);
        out.writeArray(all.toArray(String[]::new), 0, all.size());
    }
}
