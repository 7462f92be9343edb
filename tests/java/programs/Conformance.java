import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import models.Change;
import models.ConversionException;
import models.Document;
import models.Envelope;
import models.ErrorDetails;
import models.Form;
import models.HubMessage;
import models.HubObject;
import models.Messages;
import models.Mode;
import models.Parsed;
import models.Schema;
import models.Schemas;
import models.ValidationError;

/**
 * Reads JSON lines {id, schema, format, text}; prints JSON lines {id, valid, errors, json, xml}. With "other", a second
 * document, prints "changes" too, and with "sender" the "name" that it has in an envelope of the message.
 */
public final class Conformance {
    private static final JsonFactory FACTORY = new JsonFactory();

    public static void main(String[] arguments) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            out.println(answer(question(line)));
        }
        out.flush();
    }

    /** What is asked: the texts by their names, and the paths. */
    private static final class Question extends HashMap<String, String> {
        private static final long serialVersionUID = 1;
        private final transient List<String> paths = new ArrayList<>();
    }

    private static List<Object> details(ErrorDetails details) {
        List<Object> nearest = new ArrayList<>();
        details.nearest().forEach(code -> nearest.add(List.of(code.code(), code.label())));
        return Arrays.asList(
                details.label(), details.path(), details.value().orElse(null), details.list(), details.title(), nearest);
    }

    private static void write(JsonGenerator out, Object value) throws IOException {
        if (value instanceof Map<?, ?> properties) {
            out.writeStartObject();
            for (Map.Entry<?, ?> entry : properties.entrySet()) {
                out.writeFieldName((String) entry.getKey());
                write(out, entry.getValue());
            }
            out.writeEndObject();
        } else if (value instanceof List<?> items) {
            out.writeStartArray();
            for (Object item : items) {
                write(out, item);
            }
            out.writeEndArray();
        } else {
            out.writeObject(value);
        }
    }

    private static Question question(String line) throws IOException {
        Question found = new Question();
        try (JsonParser parser = FACTORY.createParser(line)) {
            parser.nextToken();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                if (parser.nextToken() == JsonToken.START_ARRAY) {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        found.paths.add(parser.getText());
                    }
                } else {
                    found.put(name, parser.currentToken() == JsonToken.VALUE_NULL ? null : parser.getText());
                }
            }
        }
        return found;
    }

    private static String answer(Question question) throws IOException {
        String name = question.get("schema");
        Optional<Schema> schema = name == null ? Optional.empty() : Schemas.find(name);
        String text = question.get("text");
        Parsed<Document> parsed =
                schema.isPresent() ? Messages.parse(schema.get(), text, Mode.STRICT) : Messages.parse(text);
        StringWriter answer = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(answer)) {
            out.writeStartObject();
            out.writeStringField("id", question.get("id"));
            out.writeBooleanField("valid", parsed.isValid());
            out.writeArrayFieldStart("errors");
            for (ValidationError error : parsed.errors()) {
                out.writeArray(new String[] {error.code().wire(), error.path()}, 0, 2);
            }
            out.writeEndArray();
            out.writeFieldName("texts");
            out.writeStartArray();
            for (ValidationError error : parsed.errors()) {
                out.writeArray(new String[] {error.french(), error.english()}, 0, 2);
            }
            out.writeEndArray();
            out.writeFieldName("details");
            out.writeStartArray();
            for (ValidationError error : parsed.errors()) {
                write(out, details(error.details()));
            }
            out.writeEndArray();
            if (parsed.value().isPresent()) {
                List<String> wrong = parsed.errors().stream().map(ValidationError::path).toList();
                List<Object> found = new ArrayList<>();
                for (String path : parsed.isValid() ? question.paths : wrong) {
                    found.add(parsed.value().get().at(path).orElse(null));
                }
                out.writeFieldName("at");
                write(out, found);
            }
            out.writeFieldName("json");
            out.writeRawValue(parsed.value().map(document -> json(document, parsed.form())).orElse("null"));
            out.writeStringField("xml", parsed.value().map(Conformance::xml).orElse(null));
            if (question.get("other") != null) {
                Document other = Messages.parse(question.get("other")).orThrow();
                changes(((HubObject) parsed.orThrow()).changes((HubObject) other), out);
            }
            if (question.get("sender") != null) {
                Envelope built = Envelope.of((HubMessage) parsed.orThrow()).sender(question.get("sender")).recipients("a").build();
                out.writeStringField("name", built.message().header().get().sender().name());
            }
            out.writeEndObject();
        }
        return answer.toString();
    }

    private static void changes(List<Change> changes, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("changes");
        for (Change change : changes) {
            out.writeStartArray();
            out.writeString(change.path());
            value(change.oldValue(), out);
            value(change.newValue(), out);
            out.writeEndArray();
        }
        out.writeEndArray();
    }

    private static void value(Object value, JsonGenerator out) throws IOException {
        if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.writeFieldName((String) entry.getKey());
                value(entry.getValue(), out);
            }
            out.writeEndObject();
        } else if (value instanceof List<?> items) {
            out.writeStartArray();
            for (Object item : items) {
                value(item, out);
            }
            out.writeEndArray();
        } else {
            out.writeObject(value);
        }
    }

    private static String json(Document document, Form form) {
        return form == Form.OBJECT ? ((HubMessage) document).toJsonObject() : document.toJson();
    }

    /** The document in XML; null where XML cannot carry it. */
    private static String xml(Document document) {
        try {
            return document.toXml();
        } catch (ConversionException error) {
            return null;
        }
    }
}
