import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** Reads lines of base64 words, an expression and its texts; writes for each the milliseconds of its slowest text. */
public final class Engine {
    public static void main(String[] arguments) throws Exception {
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        String line;
        while ((line = lines.readLine()) != null) {
            String[] words = line.split(" ");
            Pattern pattern = Pattern.compile(decoded(words[0]));
            double slowest = 0;
            for (int word = 1; word < words.length; word++) {
                slowest = Math.max(slowest, best(pattern, decoded(words[word])));
            }
            System.out.println(slowest);
        }
    }

    private static double best(Pattern pattern, String text) {
        double best = Double.MAX_VALUE;
        for (int time = 0; time < 3; time++) {
            long start = System.nanoTime();
            pattern.matcher(text).matches();
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
        }
        return best;
    }

    private static String decoded(String word) {
        return new String(Base64.getDecoder().decode(word), StandardCharsets.UTF_8);
    }
}
