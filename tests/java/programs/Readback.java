import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import models.Code;
import models.CodeList;
import models.Field;
import models.ObjectType;
import models.Schema;
import models.Schemas;

/** Prints what the package knows of its fields and code lists: one JSON array, to be compared with the model. */
public final class Readback {
    private static final Set<ObjectType> SEEN = new HashSet<>();

    public static void main(String[] arguments) throws IOException {
        try (JsonGenerator out = new JsonFactory().createGenerator(System.out)) {
            out.writeStartArray();
            for (Schema schema : Schemas.all()) {
                walk(schema, schema.type(), out);
            }
            out.writeEndArray();
        }
    }

    private static void walk(Schema schema, ObjectType type, JsonGenerator out) throws IOException {
        if (!SEEN.add(type)) {
            return;
        }
        for (Field field : type.fields()) {
            out.writeStartObject();
            out.writeStringField("schema", schema.name());
            out.writeStringField("field", field.name());
            out.writeStringField("pattern", field.pattern().map(pattern -> pattern.source()).orElse(null));
            if (field.codeList().isPresent()) {
                CodeList<?> list = field.codeList().get();
                out.writeStringField("title", list.title());
                out.writeArrayFieldStart("codes");
                for (Code code : list.codes()) {
                    out.writeArray(new String[] {code.value(), code.label(), code.description(), code.comment()}, 0, 4);
                }
                out.writeEndArray();
            }
            out.writeEndObject();
            if (field.type().isPresent()) {
                walk(schema, field.type().get(), out);
            }
        }
    }
}
