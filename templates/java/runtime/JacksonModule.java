package fr.gouv.esante.hub.models.line;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.ser.Serializers;

/**
 * The objects, codes and moments of this release in Jackson, found by {@code ObjectMapper.findAndRegisterModules()}.
 *
 * <p>The classes say the same by annotations: the module is for a mapper that reads none. It needs
 * {@code jackson-databind}, which the rest of the package does not.
 */
public final class JacksonModule extends Module {
    @Override
    public String getModuleName() {
        return JacksonModule.class.getName();
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addSerializers(new Serializers.Base() {
            @Override
            public JsonSerializer<?> findSerializer(
                    SerializationConfig config, JavaType type, BeanDescription description) {
                return JsonValues.knows(type.getRawClass()) ? new JacksonSerializer() : null;
            }
        });
        context.addDeserializers(new Deserializers.Base() {
            @Override
            public JsonDeserializer<?> findBeanDeserializer(
                    JavaType type, DeserializationConfig config, BeanDescription description) {
                return JsonValues.knows(type.getRawClass()) ? new JacksonDeserializer(type.getRawClass()) : null;
            }
        });
    }
}
