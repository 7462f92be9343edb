import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import models.Code;
import models.CodeList;

/** Trees and search of code lists: of each line `CLASS QUERY...`, its answer; texts in Base64. */
public final class Trees {
    public static void main(String[] arguments) throws Exception {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] words = line.split(" ", -1);
            System.out.println(answer((CodeList<?>) Class.forName(words[0]).getField("LIST").get(null), words));
        }
    }

    private static <T extends Code> String answer(CodeList<T> list, String[] words) {
        List<String> parts = new ArrayList<>(List.of(text(list.id()), text(list.title()), codes(list.roots())));
        List<String> tree = new ArrayList<>();
        for (T code : list.codes()) {
            Optional<T> parent = list.parent(code);
            String above = parent.isPresent() ? text(parent.get().value()) : "-";
            String own = text(code.value()) + ":" + code.level() + ":" + above;
            tree.add(own + ":" + codes(list.children(code)) + ":" + text(code.label()));
        }
        parts.add(String.join("|", tree));
        for (int at = 1; at < words.length; at++) {
            String query = new String(Base64.getDecoder().decode(words[at]), StandardCharsets.UTF_8);
            parts.add(codes(list.search(query)));
        }
        return String.join(" ", parts);
    }

    private static String codes(List<? extends Code> codes) {
        return String.join(",", codes.stream().map(code -> text(code.value())).toList());
    }

    private static String text(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
