package fr.gouv.esante.hub.models.line;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The codes of a list, as the resource beside its class has them: one array a code. */
final class CodeListResource {
    private static final JsonFactory FACTORY = new JsonFactory();

    private CodeListResource() {}

    static List<Code.Entry> read(Class<?> owner) {
        String name = owner.getSimpleName() + ".json";
        try (InputStream source = owner.getResourceAsStream(name)) {
            if (source == null) {
                throw new IllegalStateException("the package lacks " + name);
            }
            return entries(source);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private static List<Code.Entry> entries(InputStream source) throws IOException {
        List<Code.Entry> found = new ArrayList<>();
        try (JsonParser parser = FACTORY.createParser(source)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                found.add(entry(parser));
            }
        }
        return found;
    }

    private static Code.Entry entry(JsonParser parser) throws IOException {
        String value = parser.nextTextValue();
        List<String> labels = new ArrayList<>();
        parser.nextToken();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            labels.add(parser.getText());
        }
        int level = parser.nextIntValue(1);
        String parent = parser.nextTextValue();
        String description = parser.nextTextValue();
        String comment = parser.nextTextValue();
        parser.nextToken();
        return new Code.Entry(value, List.copyOf(labels), level, parent, description, comment, true);
    }
}
