import fr.gouv.esante.hub.transforms.HubLine;
import fr.gouv.esante.hub.transforms.Transforms;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Messages a second of processor: for each line "json|xml|json-alone|xml-alone SECONDS", one message parsed, transformed,
 * validated and written; alone, it is parsed, validated and written by the package of the old line. Arguments: the
 * releases of the old line and the new one, the message's file in JSON, and in XML.
 */
public final class BenchTransforms {
    public static void main(String[] arguments) throws IOException {
        HubLine from = HubLine.forRelease(arguments[0]);
        HubLine to = HubLine.forRelease(arguments[1]);
        String json = Files.readString(Path.of(arguments[2]));
        String xml = Files.readString(Path.of(arguments[3]));
        Map<String, Supplier<String>> works = Map.of(
                "json", () -> Transforms.transform(from.parse(json), to).document().orElseThrow().toJson(),
                "xml", () -> Transforms.transform(from.parse(xml), to).document().orElseThrow().toXml(),
                "json-alone", () -> from.parse(json).toJson(),
                "xml-alone", () -> from.parse(xml).toXml());
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split(" ");
            System.out.println(count(works.get(words[0]), Double.parseDouble(words[1])));
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

    /** The time that this thread has had of a processor: what else runs on the machine does not count. */
    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
