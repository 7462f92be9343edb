package fr.gouv.esante.hub.models.line;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A code list (nomenclature).
 *
 * @param <T> the class of its codes
 */
public final class CodeList<T extends Code> {
    private static final Pattern BLANKS = Pattern.compile("\\p{IsWhite_Space}+");

    private final String id;
    private final String title;
    private final Function<Code.Entry, T> make;
    private final Map<String, T> codes = new LinkedHashMap<>();
    private final Map<String, List<T>> below = new HashMap<>();

    private CodeList(String id, String title, Function<Code.Entry, T> make, List<Code.Entry> entries) {
        this.id = id;
        this.title = title;
        this.make = make;
        Map<String, String> parents = new LinkedHashMap<>();
        entries.forEach(entry -> parents.putIfAbsent(entry.value(), entry.parent()));
        entries.forEach(entry -> codes.putIfAbsent(entry.value(), make.apply(entry.at(level(entry.value(), parents)))));
        codes.values().forEach(code -> code.parent()
                .ifPresent(parent -> below.computeIfAbsent(parent, key -> new ArrayList<>()).add(code)));
    }

    /** How deep a code is in the tree of the list: 1 for a root. */
    private static int level(String code, Map<String, String> parents) {
        int level = 1;
        for (String above = parents.get(code); parents.containsKey(above) && level < parents.size(); level++) {
            above = parents.get(above);
        }
        return level;
    }

    /** The list whose codes stand in the resource {@code <owner>.json}, beside the class of its codes. */
    public static <T extends Code> CodeList<T> load(
            String id, String title, Class<T> owner, Function<Code.Entry, T> make) {
        return new CodeList<>(id, title, make, CodeListResource.read(owner));
    }

    static <T extends Code> CodeList<T> of(String title, Function<Code.Entry, T> make, String... values) {
        List<Code.Entry> entries = Stream.of(values)
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
        return known != null ? known : make.apply(new Code.Entry(value, List.of(), 1, "", "", "", false));
    }

    /** A code, if the list has it. */
    public Optional<T> find(String value) {
        return Optional.ofNullable(codes.get(value));
    }

    /** The codes that have no parent, in the order of the list. */
    public List<T> roots() {
        return codes.values().stream().filter(code -> parent(code).isEmpty()).toList();
    }

    /** The code one level up; empty for a root. */
    public Optional<T> parent(T code) {
        return code.parent().map(codes::get);
    }

    /** The codes one level down, in the order of the list. */
    public List<T> children(T code) {
        return Collections.unmodifiableList(code.isKnown() ? below.getOrDefault(code.value(), List.of()) : List.of());
    }

    /**
     * The codes in which every word of a text stands, in the order of the list; all of them where it has no word. A word
     * stands in the code, in the label of one of its levels or in its description, accents and case folded.
     */
    public List<T> search(String text) {
        List<String> words = BLANKS.splitAsStream(text)
                .filter(word -> !word.isEmpty())
                .map(CodeList::folded)
                .toList();
        return codes.values().stream().filter(code -> holdsAll(code, words)).toList();
    }

    /** At most three codes that are spelled, or called, most like a text, the nearest first. */
    public List<T> nearest(String text) {
        return Nearest.among(text, codes(), Code::value, Code::label);
    }

    private static boolean holdsAll(Code code, List<String> words) {
        List<String> places = Stream.concat(Stream.of(code.value(), code.description()), code.labels().stream())
                .map(CodeList::folded)
                .toList();
        return words.stream().allMatch(word -> places.stream().anyMatch(place -> place.contains(word)));
    }

    boolean holds(Object value) {
        if (value instanceof Lexical number && !codes.containsKey(number.json())) {
            return codes.keySet().stream().anyMatch(code -> number.equals(Lexical.decimal(code)));
        }
        return codes.containsKey(value instanceof Lexical number ? number.json() : value.toString());
    }

    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{Mn}", "")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae");
    }
}
