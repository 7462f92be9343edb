package fr.gouv.esante.hub.transforms;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** The package of a line, which shares no class with this one: it speaks in types of the JDK ({@code OwnLine}). */
final class LinePackage {
    private static final int HIGHEST = 99;

    private final Class<?> own;
    private final Class<?> documents;
    private final Class<?> lineDocuments;
    private final Map<String, Method> methods = new ConcurrentHashMap<>();

    private LinePackage(Class<?> own) throws ClassNotFoundException {
        this.own = own;
        this.documents = named("Document");
        this.lineDocuments = named("LineDocument");
    }

    /** Every line on the class path or module path, the oldest first. */
    static List<LinePackage> all() {
        return Loaded.LINES;
    }

    /** A list of texts. */
    static List<String> texts(Object names) {
        return ((List<?>) names).stream().map(String.class::cast).toList();
    }

    Map<?, ?> virtualHosts() {
        return (Map<?, ?>) call("virtualHosts");
    }

    /** Whether an object is a document of this line. */
    boolean hasDocument(Object document) {
        return documents.isInstance(document);
    }

    /** What a document holds that the registry of this line has read: a document, of whatever line; else itself. */
    Object within(Object document) {
        return lineDocuments.isInstance(document) ? invoke(method(lineDocuments, "document", 0), document) : document;
    }

    /** What a method of a document gives. */
    Object ask(String method, Object document) {
        return invoke(method(documents, method, 0), document);
    }

    /** What a method of the line gives. */
    Object call(String name, Object... arguments) {
        boolean isBytes = arguments.length == 1 && arguments[0] instanceof byte[];
        return invoke(method(own, isBytes ? name + "Bytes" : name, arguments.length), null, arguments);
    }

    private static Optional<LinePackage> of(int number) {
        String here = LinePackage.class.getPackageName();
        String name = here.substring(0, here.lastIndexOf('.') + 1) + "models.v" + number + ".OwnLine";
        try {
            Class<?> own = Class.forName(name, true, LinePackage.class.getClassLoader());
            return Optional.of(new LinePackage(own));
        } catch (ClassNotFoundException absent) {
            return Optional.empty();
        }
    }

    private Class<?> named(String name) throws ClassNotFoundException {
        return Class.forName(own.getPackageName() + "." + name, true, own.getClassLoader());
    }

    private Method method(Class<?> type, String name, int count) {
        return methods.computeIfAbsent(type.getSimpleName() + "." + name, key -> Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == count)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the package " + own.getPackageName() + " has no " + key)));
    }

    private static Object invoke(Method method, Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException error) {
            if (error.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(error.getCause());
        } catch (IllegalAccessException error) {
            throw new IllegalStateException(error);
        }
    }

    /** Looked for once, when they are first asked for. */
    private static final class Loaded {
        static final List<LinePackage> LINES = IntStream.rangeClosed(0, HIGHEST)
                .mapToObj(LinePackage::of)
                .flatMap(Optional::stream)
                .toList();
    }
}
