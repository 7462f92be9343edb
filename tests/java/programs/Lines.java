import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import models.Line;
import models.Releases;

/** Prints the lines that the process has loaded, and what each makes of the documents that are given. */
public final class Lines {
    public static void main(String[] arguments) throws Exception {
        for (Line line : Releases.lines()) {
            System.out.println("line " + line.release() + " " + line.virtualHosts().keySet());
        }
        for (int at = 0; at + 1 < arguments.length; at += 2) {
            String text = Files.readString(Path.of(arguments[at + 1]));
            for (Line line : Releases.lines()) {
                System.out.println(arguments[at] + " " + line.release() + " " + read(line, text));
            }
        }
        System.out.println("forRelease " + List.of("1", "2.0", "3").stream().map(Releases::forRelease).toList());
        try {
            Releases.forRelease("9");
        } catch (java.util.NoSuchElementException error) {
            System.out.println("refused 9");
        }
    }

    private static String read(Line line, String text) {
        try {
            return line.parse(text).document().getClass().getName();
        } catch (IllegalArgumentException error) { // of every line
            return error.getClass().getSimpleName();
        }
    }
}
