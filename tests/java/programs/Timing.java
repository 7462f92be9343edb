import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import models.ConversionException;
import models.Document;
import models.Messages;
import models.Parsed;
import models.ValidationError;

/**
 * Reads lines {@code <runs> <file>}; prints for each the least seconds that reading the file takes, with all its errors,
 * and those that writing what was read takes.
 */
public final class Timing {
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    public static void main(String[] arguments) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            int blank = line.indexOf(' ');
            int runs = Integer.parseInt(line.substring(0, blank));
            String text = Files.readString(Path.of(line.substring(blank + 1)));
            double read = Double.MAX_VALUE;
            double write = Double.MAX_VALUE;
            for (int run = 0; run < runs; run++) {
                long start = THREAD.getCurrentThreadCpuTime();
                Parsed<Document> parsed = Messages.parse(text);
                int length = 0;
                for (ValidationError error : parsed.errors()) {
                    length += error.path().length();
                }
                long middle = THREAD.getCurrentThreadCpuTime();
                if (length == 0) {
                    parsed.value().ifPresent(Timing::write);
                }
                long end = THREAD.getCurrentThreadCpuTime();
                read = Math.min(read, (middle - start) / 1e9);
                write = Math.min(write, (end - middle) / 1e9);
            }
            System.out.println(read + " " + write);
            System.out.flush();
        }
    }

    private static void write(Document document) {
        try {
            document.toJson();
            document.toXml();
        } catch (ConversionException error) {
            // XML cannot say all that JSON can.
        }
    }
}
