import java.util.NoSuchElementException;
import models.Line;
import models.Releases;

/** The messages that each virtual host lets through, a line each; `unknown` for one that no line has. */
public final class Allowed {
    public static void main(String[] arguments) {
        for (String name : arguments) {
            System.out.println(messages(name));
        }
    }

    private static String messages(String name) {
        try {
            Line line = Releases.forVhost(name);
            return String.join(" ", line.messages().stream().filter(item -> line.allows(name, item)).toList());
        } catch (NoSuchElementException error) {
            return "unknown";
        }
    }
}
