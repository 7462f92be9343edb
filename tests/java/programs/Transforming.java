import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import fr.gouv.esante.hub.transforms.HubDocument;
import fr.gouv.esante.hub.transforms.HubError;
import fr.gouv.esante.hub.transforms.HubLine;
import fr.gouv.esante.hub.transforms.TransformDefault;
import fr.gouv.esante.hub.transforms.TransformLoss;
import fr.gouv.esante.hub.transforms.TransformResult;
import fr.gouv.esante.hub.transforms.Transforms;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Reads JSON lines and answers what becomes of each document, so that languages can be compared. */
public final class Transforming {
    private static final JsonFactory FACTORY = new JsonFactory();

    public static void main(String[] arguments) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            out.println(answer(request(line)));
        }
        out.flush();
    }

    private static Map<String, String> request(String line) throws IOException {
        Map<String, String> found = new HashMap<>();
        try (JsonParser parser = FACTORY.createParser(line)) {
            parser.nextToken();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                parser.nextToken();
                found.put(name, parser.getValueAsString());
            }
        }
        return found;
    }

    private static HubLine line(Map<String, String> request, String side) {
        String host = request.get(side + "_host");
        return host == null ? HubLine.forRelease(request.get(side)) : HubLine.forVhost(host);
    }

    private static String answer(Map<String, String> request) throws IOException {
        boolean bestEffort = request.get("best_effort").equals("true");
        HubDocument received = line(request, "from").parse(request.get("text"));
        HubLine to = line(request, "to");
        String message = request.get("message");
        TransformResult done = message.isEmpty()
                ? Transforms.transform(received, to, bestEffort)
                : Transforms.transform(received, to, message, bestEffort);
        String expected = request.get("expected");
        StringWriter answer = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(answer)) {
            out.writeStartObject();
            out.writeStringField("id", request.get("id"));
            out.writeStringField("json", done.document().map(HubDocument::toJson).orElse(null));
            out.writeStringField(
                    "expected", expected == null ? null : to.parse(expected).toJson());
            out.writeArrayFieldStart("losses");
            for (TransformLoss loss : done.losses()) {
                out.writeArray(new String[] {loss.path(), loss.json(), loss.rule(), loss.french(), loss.english()}, 0, 5);
            }
            out.writeEndArray();
            out.writeArrayFieldStart("defaults");
            for (TransformDefault item : done.defaults()) {
                out.writeArray(new String[] {item.path(), item.json(), item.rule()}, 0, 3);
            }
            out.writeEndArray();
            out.writeArrayFieldStart("errors");
            for (HubError error : done.errors()) {
                out.writeArray(new String[] {error.code(), error.path(), error.french(), error.english()}, 0, 4);
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        return answer.toString();
    }
}
