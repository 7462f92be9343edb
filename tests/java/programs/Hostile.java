import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import models.Field;
import models.ObjectType;
import models.Schema;
import models.Schemas;
import models.TextPattern;

/** Prints the milliseconds that each pattern of the release takes for each of some hostile texts, the first time. */
public final class Hostile {
    public static void main(String[] arguments) {
        int size = Integer.parseInt(arguments[0]);
        Map<String, TextPattern> patterns = new TreeMap<>();
        for (Schema schema : Schemas.all()) {
            gather(schema.type(), patterns, 0);
        }
        String[] texts = {
            "a".repeat(size) + "!", "a.".repeat(size / 2) + "!", "1".repeat(size), "a@" + "a.".repeat(size / 2) + "!",
            "fr.".repeat(size / 3), "-".repeat(size) + "\n"
        };
        patterns.forEach((source, pattern) -> {
            double worst = 0;
            for (String text : texts) {
                long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                pattern.accepts(text);
                worst = Math.max(worst, (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6);
            }
            System.out.printf(java.util.Locale.ROOT, "%.1f %s%n", worst, source);
        });
    }

    private static void gather(ObjectType type, Map<String, TextPattern> found, int depth) {
        for (Field field : type.fields()) {
            field.pattern().ifPresent(pattern -> found.put(pattern.source(), pattern));
            if (depth < 12) {
                field.type().ifPresent(inner -> gather(inner, found, depth + 1));
            }
        }
    }
}
