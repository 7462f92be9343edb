import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import models.Messages;

/**
 * Messages a second of processor: for each line "json|xml|alone SECONDS", one message parsed, validated and written.
 * Arguments: its file in JSON, and in XML; "alone" is Jackson's tokens, copied and not checked.
 */
public final class Bench {
    private static final JsonFactory FACTORY = new JsonFactory();

    public static void main(String[] arguments) throws IOException {
        String json = Files.readString(Path.of(arguments[0]));
        String xml = Files.readString(Path.of(arguments[1]));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split(" ");
            double seconds = Double.parseDouble(words[1]);
            System.out.println(switch (words[0]) {
                case "json" -> count(() -> Messages.parse(json).orThrow().toJson(), seconds);
                case "xml" -> count(() -> Messages.parse(xml).orThrow().toXml(), seconds);
                default -> count(() -> alone(json), seconds);
            });
        }
    }

    private static long count(Supplier<String> work, double seconds) {
        long count = 0;
        long start = now();
        while (now() - start < seconds * 1e9) {
            work.get();
            count++;
        }
        return Math.round(count * 1e9 / (now() - start));
    }

    private static String alone(String json) {
        StringWriter text = new StringWriter();
        try (JsonParser parser = FACTORY.createParser(json);
                JsonGenerator generator = FACTORY.createGenerator(text)) {
            parser.nextToken();
            generator.copyCurrentStructure(parser);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
        return text.toString();
    }

    /** The time that this thread has had of a processor: what else runs on the machine does not count. */
    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
