package fr.gouv.esante.hub.models.line;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;

/** Writes an object as {@code toJsonObject()} does, a code and a moment as their text. */
final class JacksonSerializer extends JsonSerializer<Object> {
    @Override
    public void serialize(Object value, JsonGenerator out, SerializerProvider provider) throws IOException {
        if (value instanceof HubObject object) {
            JsonWriter.writeTo(out, object);
        } else if (value instanceof HubValue any) {
            JsonWriter.writeTo(out, any);
        } else {
            out.writeString(value.toString());
        }
    }

    /** The same: the name of a class is no part of a message. */
    @Override
    public void serializeWithType(Object value, JsonGenerator out, SerializerProvider provider, TypeSerializer type)
            throws IOException {
        serialize(value, out, provider);
    }
}
