package fr.gouv.esante.hub.models.line;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A code list (nomenclature).
 *
 * @param <T> the class of its codes
 */
public final class CodeList<T extends Code> {
    private final String id;
    private final String title;
    private final Function<Code.Entry, T> make;
    private final Map<String, T> codes = new LinkedHashMap<>();

    private CodeList(String id, String title, Function<Code.Entry, T> make, List<Code.Entry> entries) {
        this.id = id;
        this.title = title;
        this.make = make;
        entries.forEach(entry -> codes.putIfAbsent(entry.value(), make.apply(entry)));
    }

    /** The list whose codes stand in the resource {@code <owner>.json}, beside the class of its codes. */
    public static <T extends Code> CodeList<T> load(
            String id, String title, Class<T> owner, Function<Code.Entry, T> make) {
        return new CodeList<>(id, title, make, CodeListResource.read(owner));
    }

    static <T extends Code> CodeList<T> of(String title, Function<Code.Entry, T> make, String... values) {
        List<Code.Entry> entries = java.util.stream.Stream.of(values)
                .map(value -> new Code.Entry(value, List.of(value), 1, "", "", "", true))
                .toList();
        return new CodeList<>("", title, make, entries);
    }

    /** The id of the list in the DSF; empty for codes that a sheet lists itself. */
    public String id() {
        return id;
    }

    /** The name of the list. */
    public String title() {
        return title;
    }

    /** The codes, in the order of the list. */
    public Collection<T> codes() {
        return Collections.unmodifiableCollection(codes.values());
    }

    /** A code, known or not. */
    public T of(String value) {
        T known = codes.get(value);
        return known != null ? known : make.apply(new Code.Entry(value, List.of(), 0, "", "", "", false));
    }

    /** A code, if the list has it. */
    public Optional<T> find(String value) {
        return Optional.ofNullable(codes.get(value));
    }

    /** The codes of which the code or a label holds a text, accents and case folded. */
    public List<T> search(String text) {
        String wanted = folded(text);
        return codes.values().stream()
                .filter(code -> folded(code.value()).contains(wanted)
                        || code.labels().stream().anyMatch(label -> folded(label).contains(wanted)))
                .toList();
    }

    boolean holds(Object value) {
        if (value instanceof Lexical number && !codes.containsKey(number.json())) {
            return codes.keySet().stream().anyMatch(code -> number.equals(Lexical.decimal(code)));
        }
        return codes.containsKey(value instanceof Lexical number ? number.json() : value.toString());
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
