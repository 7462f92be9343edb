package fr.gouv.esante.hub.models.line;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of errors: their texts, and what the model says of each field; read when the first text is asked for. */
final class Words {
    private static final String FILE = "words.tsv";
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)\\}");
    private static final int FIELD = 10;

    final Map<String, Message> messages = new HashMap<>();
    private final Map<String, String[]> texts = new HashMap<>();
    private Message header;
    private Message envelope;

    private Words() {
        try (InputStream source = Words.class.getResourceAsStream(FILE)) {
            if (source == null) {
                throw new IllegalStateException("the package lacks " + FILE);
            }
            read(new BufferedReader(new InputStreamReader(source, StandardCharsets.UTF_8)));
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    static Words known() {
        return Known.WORDS;
    }

    Message header() {
        return header;
    }

    Message envelope() {
        return envelope;
    }

    /** A text, French (0) or English (1), with its places filled; what is put in is not looked at again. */
    String text(String key, int language, Map<String, String> values) {
        Matcher places = PLACE.matcher(texts.get(key)[language]);
        return places.replaceAll(
                found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }

    private void read(BufferedReader lines) throws IOException {
        Message message = null;
        Map<String, Field> fields = null;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] given = line.split("\t", -1);
            String[] parts = Arrays.copyOf(given, Math.max(given.length, FIELD));
            Arrays.setAll(parts, index -> index < given.length ? given[index] : "");
            switch (parts[0]) {
                case "t" -> texts.put(parts[1], new String[] {parts[2], parts[3]});
                case "o" -> message.types.put(parts[1], fields = new HashMap<>());
                case "f" -> fields.put(parts[1], Field.of(parts));
                default -> {
                    message = new Message(parts[1], parts[2], new HashMap<>());
                    put(parts[0], message);
                }
            }
        }
    }

    private void put(String mark, Message message) {
        switch (mark) {
            case "m" -> messages.put(message.root, message);
            case "h" -> header = message;
            default -> envelope = message;
        }
    }

    /** What stands below a root element: the fields of its object (under an empty name) and of each type. */
    record Message(String root, String label, Map<String, Map<String, Field>> types) {}

    /**
     * What the model says of a field.
     *
     * @param kind the kind of its values, empty for any
     * @param type the name of its objects' type
     * @param most how many values it takes, 0 where there is no bound
     * @param list the id of its code list
     * @param codes the codes of its sheet
     */
    record Field(
            String label,
            String kind,
            String type,
            int least,
            int most,
            String list,
            String title,
            String example,
            List<String> codes) {
        static Field of(String[] parts) {
            int most = parts[6].isEmpty() ? 0 : Integer.parseInt(parts[6]);
            List<String> codes = List.of(parts).subList(FIELD, parts.length);
            return new Field(
                    parts[2], parts[3], parts[4], Integer.parseInt(parts[5]), most, parts[7], parts[8], parts[9], codes);
        }
    }

    /** Read once, when it is first asked for. */
    private static final class Known {
        static final Words WORDS = new Words();
    }
}
