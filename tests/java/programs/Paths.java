import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import models.Document;
import models.Envelope;
import models.HubObject;
import models.ValidationError;
import models.rscas.CreateCas;

/** Changes each field of a message in turn, and sends it: JSON, paths of the errors, and what stands there; a line each. */
public final class Paths {
    public static void main(String[] arguments) throws Exception {
        for (HubObject changed : changed(CreateCas.sample())) {
            CreateCas message = (CreateCas) changed;
            note(message, message.validate());
            Envelope sent = Envelope.of(message).sender("a").recipients("b").build();
            note(sent, sent.validate());
        }
    }

    /** The object with one of its fields, or of those below, changed: absent, or of a value that it does not take. */
    private static List<HubObject> changed(HubObject value) throws Exception {
        List<HubObject> found = new ArrayList<>();
        Method copy = value.getClass().getMethod("toBuilder");
        for (Method setter : copy.getReturnType().getMethods()) {
            if (setter.getParameterCount() != 1 || setter.getReturnType() != copy.getReturnType()) {
                continue;
            }
            for (Object wrong : wrong(setter.getParameterTypes()[0])) {
                try {
                    found.add(with(value, setter, wrong));
                } catch (InvocationTargetException error) {
                    // A list's builder refuses null itself.
                }
            }
            for (HubObject below : below(value, setter)) {
                for (HubObject other : changed(below)) {
                    found.add(with(value, setter, setter.getParameterTypes()[0] == List.class ? List.of(other) : other));
                }
            }
        }
        return found;
    }

    private static HubObject with(HubObject value, Method setter, Object given) throws Exception {
        Object builder = value.getClass().getMethod("toBuilder").invoke(value);
        setter.invoke(builder, given);
        return (HubObject) builder.getClass().getMethod("build").invoke(builder);
    }

    private static List<Object> wrong(Class<?> type) {
        List<Object> found = new ArrayList<>();
        if (type.isPrimitive()) {
            return found;
        }
        found.add(null);
        if (type == String.class) {
            found.add("\u00e9'\\");
        } else if (type == BigDecimal.class) {
            found.add(new BigDecimal("-1.5"));
        } else if (type == List.class) {
            found.add(List.of());
        }
        return found;
    }

    /** What the field of a setter holds of objects; a list of one, or the object. */
    private static List<HubObject> below(HubObject value, Method setter) throws Exception {
        Object held;
        try {
            held = value.getClass().getMethod(setter.getName()).invoke(value);
        } catch (NoSuchMethodException error) {
            return List.of();
        }
        if (held instanceof Optional<?> maybe) {
            held = maybe.orElse(null);
        }
        if (held instanceof List<?> list) {
            held = setter.getParameterTypes()[0] == List.class && list.size() == 1 ? list.get(0) : null;
        }
        return held instanceof HubObject object ? List.of(object) : List.of();
    }

    private static void note(Document document, List<ValidationError> errors) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
            out.writeStartArray();
            out.writeRawValue(document.toJson());
            write(out, errors.stream().map(ValidationError::path).toList());
            write(out, errors.stream().map(error -> document.at(error.path()).orElse(null)).collect(Collectors.toList()));
            out.writeEndArray();
        }
        System.out.println(text);
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
}
