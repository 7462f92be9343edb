package fr.gouv.esante.hub.models.line;

import java.lang.reflect.InvocationTargetException;
import java.util.List;

/** A document of any line, asked by the methods that the documents of every line have. */
record ReadDocument(String release, List<String> messages, Object document) implements LineDocument {
    @Override
    public String toJson() {
        return text("toJson");
    }

    @Override
    public String toXml() {
        return text("toXml");
    }

    private String text(String method) {
        try {
            return (String) document.getClass().getMethod(method).invoke(document);
        } catch (InvocationTargetException error) {
            if (error.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(error.getCause());
        } catch (ReflectiveOperationException error) {
            throw new IllegalStateException(error);
        }
    }

    /** The messages and the release; no value. */
    @Override
    public String toString() {
        return messages + " of release " + release;
    }
}
