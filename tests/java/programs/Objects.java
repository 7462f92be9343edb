import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import models.Change;
import models.ConversionException;
import models.Document;
import models.Envelope;
import models.ErrorCode;
import models.Field;
import models.HubMessage;
import models.HubObject;
import models.Messages;
import models.Mode;

/**
 * Reads JSON lines {id, text, other} (the same document, its keys in another order); prints how many laws of copies,
 * equality, hashes, changes, bytes and streams were checked, then each that is broken.
 */
public final class Objects {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static int checks;
    private static String id = "";

    public static void main(String[] arguments) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Map<String, String> asked = new HashMap<>();
            try (JsonParser parser = FACTORY.createParser(line)) {
                parser.nextToken();
                for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                    asked.put(name, parser.nextToken() == JsonToken.VALUE_NULL ? null : parser.getText());
                }
            }
            id = asked.get("id");
            document(asked.get("text"), asked.get("other"));
        }
        System.out.println(checks + " checks");
    }

    private static HubObject read(String text) {
        return (HubObject) Messages.parse(text, Mode.TOLERANT).value().orElse(null);
    }

    private static void document(String text, String shuffled) throws Exception {
        HubObject one = read(text);
        if (one == null) {
            return;
        }
        HubObject other = read(shuffled);
        check(one.equals(other) && one.hashCode() == other.hashCode(), "keys in another order");
        check(json(one).equals(json(other)) || isOpen(one), "order of writing");
        check(one.changes(other).isEmpty(), "no changes");
        check(one.toString().equals(one.objectType().name()), "text of an object");
        bytes((Document) one);
        if (one instanceof HubMessage) {
            copies(one);
        }
        String xml = xml(one);
        if (xml != null) {
            HubObject back = read(xml);
            boolean isSame = json(back).equals(json(one));
            check(back.equals(one) == isSame, "XML " + isSame);
            check(!isSame || back.hashCode() == one.hashCode(), "hash of XML");
            check(!(one instanceof HubMessage) || xml.equals(xml(copy(back))), "copy of XML");
        }
    }

    private static void copies(HubObject one) throws Exception {
        HubObject copy = copy(one);
        String before = json(one);
        check(copy.equals(one) && copy.hashCode() == one.hashCode() && json(copy).equals(before), "copy");
        for (Method setter : builder(one).getClass().getMethods()) {
            if (setter.getParameterCount() != 1 || setter.getReturnType() != builder(one).getClass()) {
                continue;
            }
            boolean isList = Arrays.stream(builder(one).getClass().getMethods())
                    .anyMatch(item -> item.getName().equals(setter.getName()) && item.getParameterTypes()[0] == List.class);
            if (setter.getParameterTypes()[0].isPrimitive() || isList && setter.getParameterTypes()[0] != List.class) {
                continue;
            }
            HubObject changed = build(setter.invoke(builder(one), (Object) null));
            boolean isThere = !json(changed).equals(before);
            List<Change> changes = one.changes(changed);
            check(
                    !isThere || changes.size() == 1 && changes.get(0).oldValue() != null && changes.get(0).newValue() == null,
                    "one change " + setter.getName());
            check(isThere != one.equals(changed), "equal without " + setter.getName());
        }
        check(json(one).equals(before), "the copy changes the original");
    }

    private static Object builder(HubObject value) throws Exception {
        return value.getClass().getMethod("toBuilder").invoke(value);
    }

    private static HubObject build(Object builder) throws Exception {
        return (HubObject) builder.getClass().getMethod("build").invoke(builder);
    }

    private static HubObject copy(HubObject value) throws Exception {
        return build(builder(value));
    }

    private static void bytes(Document one) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        one.writeJson(stream);
        byte[] body = stream.toByteArray();
        String json = one.toJson();
        check(Arrays.equals(body, one.toJsonBytes()) && new String(body, StandardCharsets.UTF_8).equals(json), "JSON in bytes");
        check(json.equals(json((HubObject) Messages.parse(body, Mode.TOLERANT).value().get())), "bytes in");
        check(
                json.equals(json((HubObject) Messages.parse(new ByteArrayInputStream(body), Mode.TOLERANT).value().get())),
                "stream in");
        byte[] wrong = Arrays.copyOf(body, body.length + 1);
        wrong[body.length] = (byte) 0xFF;
        for (byte[] unreadable : new byte[][] {wrong, json.getBytes(StandardCharsets.UTF_16)}) {
            check(Messages.parse(unreadable).errors().get(0).code() == ErrorCode.SYNTAX, "no UTF-8");
        }
        String xml = xml((HubObject) one);
        if (xml != null) {
            String bare = xml.substring(xml.indexOf("?>") + 2);
            String back = json(read(xml));
            for (String name : new String[] {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "US-ASCII"}) {
                Charset charset = Charset.forName(name);
                if (charset.newEncoder().canEncode(bare)) {
                    byte[] given = ("<?xml version=\"1.0\" encoding=\"" + name + "\"?>" + bare).getBytes(charset);
                    check(back.equals(json((HubObject) Messages.parse(given, Mode.TOLERANT).value().orElse(null))), "XML in " + name);
                }
            }
        }
    }

    private static boolean isOpen(HubObject value) {
        return value instanceof Envelope || value.objectType().isOpen()
                || value.objectType().fields().stream().anyMatch(Objects::isOpen);
    }

    private static boolean isOpen(Field field) {
        return field.type().map(type -> type.isOpen() || type.fields().stream().anyMatch(Objects::isOpen)).orElse(false);
    }

    private static String json(HubObject value) {
        return value == null ? "" : ((Document) value).toJson();
    }

    private static String xml(HubObject value) {
        try {
            return ((Document) value).toXml();
        } catch (ConversionException error) {
            return null;
        }
    }

    private static void check(boolean isRight, String what) {
        checks++;
        if (!isRight) {
            System.out.println(id + ": " + what);
        }
    }
}
