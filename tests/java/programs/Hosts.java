import models.Line;
import models.Releases;

/** Sends a text through a virtual host: prints the class that it was read to, or that it was refused. */
public final class Hosts {
    public static void main(String[] arguments) {
        Line line = Releases.forVhost(arguments[0]);
        try {
            System.out.println(line.parse(arguments[1], arguments[0]).getClass().getSimpleName());
        } catch (IllegalArgumentException error) {
            System.out.println("refused");
        }
    }
}
