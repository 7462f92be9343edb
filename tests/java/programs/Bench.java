import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import models.Document;
import models.Messages;

/** Messages a second: parse, validate and write one text in its own format, on one thread. */
public final class Bench {
    public static void main(String[] arguments) throws IOException {
        String text = Files.readString(Path.of(arguments[0]));
        boolean isXml = text.stripLeading().startsWith("<");
        Supplier<String> work = () -> {
            Document document = Messages.parse(text).orThrow();
            return isXml ? document.toXml() : document.toJson();
        };
        double best = 0;
        for (int round = 0; round < 6; round++) {
            int count = 0;
            long start = now();
            while (now() - start < 1_000_000_000L) {
                work.get();
                count++;
            }
            best = Math.max(best, count * 1e9 / (now() - start));
        }
        System.out.printf("%.0f%n", best);
    }

    /** The time that this thread has had of a processor: what else runs on the machine does not count. */
    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
