import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import models.Document;
import models.Envelope;
import models.EnvelopeBuilder;
import models.HubDate;
import models.HubDateTime;
import models.HubMessage;
import models.HubObject;
import models.Messages;
import models.Mode;
import models.Parsed;
import models.Releases;
import models.ValidationError;

/**
 * Reads documents, each with a canary as a value somewhere, one a line; calls all that is public with it, and prints the
 * number of calls, then what showed the canary: objects, errors, warnings, changes, exceptions with all that caused them.
 */
public final class Canary {
    private static final String WORD = "CANARY7391";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<String> LEAKS = new LinkedHashSet<>();

    /** What gives values because it is asked to, and what every object of Java has. */
    private static final Set<String> ASKED = Set.of(
            "toJson", "toXml", "toJsonBytes", "toXmlBytes", "toJsonObject", "otherProperties", "objectType", "schema",
            "getClass", "notify", "notifyAll", "wait", "hashCode", "toString", "toBuilder");

    private static final HubObject OTHER =
            (HubObject) Messages.parse("{\"reference\": {\"distributionID\": \"x\"}}").orThrow();

    private static long calls;

    private interface Call {
        Object run() throws Throwable;
    }

    public static void main(String[] arguments) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            text(line);
        }
        System.out.println(calls);
        LEAKS.stream().limit(20).forEach(System.out::println);
    }

    private static void text(String text) throws Exception {
        Class<?> kind = Envelope.class;
        for (Mode mode : Mode.values()) {
            Parsed<Document> parsed = Messages.parse(text, mode);
            shown("parse", () -> parsed);
            shown("orThrow", parsed::orThrow);
            if (parsed.value().isPresent()) {
                HubObject value = (HubObject) parsed.value().get();
                kind = value.getClass();
                everything(value);
            }
        }
        shown("line", () -> Releases.lines().get(0).parse(text));
        String half = text.substring(0, text.length() - 1);
        List<String> wrong = List.of(text, half, "{\"" + WORD + "\":1,\"" + WORD + "\":1}", WORD, "\"" + WORD + "\\ud800\"",
                "<a " + WORD + ">" + WORD, "<" + WORD + ">&" + WORD + ";</b>", "<!DOCTYPE " + WORD + "><a/>", "<" + WORD + ":a/>",
                "<?xml version=\"1.0\" encoding=\"" + WORD + "\"?><a/>", "{\"customContent\": {\"" + WORD + "\": tru}}");
        for (String item : wrong) {
            shown("parse of what is wrong", () -> Messages.parse(item));
            readings(kind, item);
        }
        JsonNode tree = MAPPER.readTree(text);
        if (kind != Envelope.class) {
            String inner = tree.elements().next().toString();
            Class<?> known = kind;
            shown("Jackson", () -> MAPPER.readValue(inner, known));
            shown("Jackson, from a tree", () -> MAPPER.treeToValue(MAPPER.readTree(inner), known));
        }
    }

    /** A class's readings of a text, of bytes that are none, of a stream, and the framework's. */
    private static void readings(Class<?> kind, String text) {
        byte[] body = (text + "\u00ff").getBytes(StandardCharsets.ISO_8859_1);
        for (Method method : kind.getMethods()) {
            if (Modifier.isStatic(method.getModifiers()) && Set.of("read", "fromJson", "fromXml").contains(method.getName())) {
                Class<?> taken = method.getParameterTypes()[0];
                Object source = taken == String.class ? text : taken == byte[].class ? body : null;
                shown(method.getName(), () -> {
                    Object given = source == null ? new ByteArrayInputStream(body) : source;
                    return method.getParameterCount() == 1 ? method.invoke(null, given) : method.invoke(null, given, Mode.TOLERANT);
                });
            }
        }
        if (text.startsWith("{")) { // Before an object the mapper itself reads, whose own messages quote.
            shown("Jackson", () -> MAPPER.readValue(text, kind));
            shown("Jackson, bytes", () -> MAPPER.readValue(body, kind));
        }
    }

    /** Calls what an object has: its text, its methods, those that compare it, its builder, and so on below it. */
    private static void everything(HubObject value) throws Exception {
        shown("an object", () -> value);
        shown("changes", () -> value.changes(empty(value)));
        shown("changes with another class", () -> value.changes(OTHER));
        silent("toJson", () -> value instanceof Document document ? document.toJson().length() + document.toJsonBytes().length : 0);
        silent("toXml", () -> value instanceof Document document ? document.toXml().length() + document.toXmlBytes().length : 0);
        silent("writeJson", () -> {
            if (value instanceof Document document) {
                document.writeJson(new ByteArrayOutputStream());
                document.writeXml(new ByteArrayOutputStream());
            }
            return MAPPER.writeValueAsString(Map.of("x", value));
        });
        if (value instanceof HubMessage message) {
            shown("build", () -> Envelope.of(message).sender(WORD).build());
            shown("through", () -> Envelope.of(message).sender(WORD).recipients(WORD).through("?").build());
            shown("an envelope", () -> Envelope.of(message).sender("a").recipients("b").build());
        }
        if (value instanceof Envelope envelope) {
            shown("acknowledge", () -> EnvelopeBuilder.acknowledge(envelope));
        }
        for (Method method : value.getClass().getMethods()) {
            boolean isPlain = method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers());
            if (isPlain && !ASKED.contains(method.getName())) {
                method.setAccessible(true);
                shown(method.getName(), () -> method.invoke(value));
                below(method, value);
            }
        }
        builder(value);
    }

    private static void below(Method method, HubObject value) throws Exception {
        Object held;
        try {
            held = method.invoke(value);
        } catch (InvocationTargetException error) {
            return; // Shown above: what a message that is not valid lacks.
        }
        Object item = held instanceof Optional<?> optional ? optional.orElse(null) : held;
        Collection<?> items = item instanceof Collection<?> list ? list : Arrays.asList(item);
        for (Object one : items) {
            if (one instanceof HubObject object) {
                everything(object);
            } else if (one instanceof HubDateTime moment) {
                silent("a moment", moment::toOffsetDateTime);
            } else if (one instanceof HubDate day) {
                silent("a day", day::toLocalDate);
            }
        }
    }

    /** Gives a builder the canary wherever it takes a text, and what it refuses. */
    private static void builder(HubObject value) throws Exception {
        Method start = Arrays.stream(value.getClass().getMethods())
                .filter(method -> method.getName().equals("toBuilder")).findFirst().orElse(null);
        if (start == null) {
            return;
        }
        for (Method setter : start.getReturnType().getMethods()) {
            Object builder = start.invoke(value);
            shown("the builder", () -> builder);
            if (setter.getName().equals("other")) {
                for (Object given : new Object[] {WORD, Map.of(WORD, new Object()), Map.of(1, WORD), Double.NaN}) {
                    shown("other", () -> setter.invoke(builder, "x", given));
                    shown("other, with a field's name", () -> setter.invoke(builder, value.objectType().fields().get(0).name(), given));
                }
            } else if (setter.getParameterCount() == 1 && setter.getParameterTypes()[0] == String.class) {
                shown(setter.getName(), () -> setter.invoke(builder, WORD + "\ud800"));
                HubObject built = (HubObject) builder.getClass().getMethod("build").invoke(builder);
                shown("an object that was built", () -> built);
                shown("its errors", built::validate);
                shown("its changes", () -> value.changes(built));
                silent("its bytes", () -> built instanceof Document document ? document.toJsonBytes() : null);
                silent("its XML", () -> built instanceof Document document ? document.toXml() : null);
                silent("its JSON of Jackson", () -> MAPPER.writeValueAsString(built));
                silent("its tree of Jackson", () -> MAPPER.valueToTree(built));
            }
        }
    }

    private static HubObject empty(HubObject value) throws Exception {
        Object builder = value.getClass().getMethod("builder").invoke(null);
        return (HubObject) builder.getClass().getMethod("build").invoke(builder);
    }

    /** A call that gives values because it is asked to: its exceptions count. */
    private static void silent(String name, Call call) {
        shown(name, () -> {
            call.run();
            return null;
        });
    }

    private static void shown(String name, Call call) {
        calls++;
        try {
            look(name, call.run());
        } catch (Throwable error) {
            StringWriter text = new StringWriter();
            error.printStackTrace(new PrintWriter(text, true));
            look(name + ", exception", text.toString());
        }
    }

    private static void look(String name, Object shown) {
        if (shown instanceof Parsed<?> parsed) {
            look(name, parsed.toString());
            look(name, parsed.value());
            look(name, parsed.errors());
            look(name, parsed.warnings());
        } else if (shown instanceof Optional<?> optional && optional.isPresent() && isValue(optional.get())) {
            return;
        } else if (shown instanceof Collection<?> items) {
            items.stream().filter(item -> !isValue(item)).forEach(item -> look(name, item));
        } else if (shown instanceof ValidationError error) {
            found(name, error + error.english() + error.french() + error.detail() + error.path());
        } else if (shown != null && (!isValue(shown) || name.endsWith("exception") || name.startsWith("parse"))) {
            found(name, shown.toString());
        }
    }

    /** What a field holds, which was asked for. */
    private static boolean isValue(Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean || value instanceof models.Code
                || value instanceof HubDateTime || value instanceof HubDate;
    }

    private static void found(String name, String text) {
        if (text.contains(WORD)) {
            LEAKS.add(name + ": " + text.substring(0, Math.min(300, text.length())).replace('\n', ' '));
        }
    }
}
