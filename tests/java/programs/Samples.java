import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import models.HubMessage;

/** The samples of the message classes that lines name: a line for each, and whether each is new, equal and right. */
public final class Samples {
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            for (String name : new String[] {"sample", "minimal"}) {
                Class<?> type = Class.forName(line);
                HubMessage made = (HubMessage) type.getMethod(name).invoke(null);
                Object again = type.getMethod(name).invoke(null);
                Object back = type.getMethod("fromXml", String.class).invoke(null, made.toXml());
                boolean isRight = made.getClass() == type && made != again && made.equals(again);
                out.println(isRight && made.equals(back) && made.validate().isEmpty());
                out.println(made.toJson());
            }
        }
    }
}
