package fr.gouv.esante.hub.models.line;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The codes of a list that are spelled, or called, most like a text. */
final class Nearest {
    private static final int MOST = 3;
    private static final int LONGEST = 40;
    /** The score of a label that has the text in it. */
    private static final int INSIDE = 3;

    private final int[] wanted;
    private final String folded;
    private final int limit;

    private Nearest(String text) {
        wanted = characters(text);
        folded = new String(wanted, 0, wanted.length);
        limit = Math.max(4, 2 * ((wanted.length + 1) / 2));
    }

    /** At most three codes, the nearest first; those that are as near, in their order. */
    static <T> List<T> among(String text, Collection<T> codes, Function<T, String> code, Function<T, String> label) {
        Nearest nearest = new Nearest(text);
        if (nearest.wanted.length == 0) {
            return List.of();
        }
        record Scored<T>(T item, int score) {}
        List<Scored<T>> scored = new ArrayList<>();
        for (T item : codes) {
            int score = nearest.score(code.apply(item), label.apply(item));
            if (score <= nearest.limit) {
                scored.add(new Scored<>(item, score));
            }
        }
        scored.sort(Comparator.comparingInt(Scored::score));
        return scored.stream().limit(MOST).map(Scored::item).toList();
    }

    private int score(String code, String label) {
        String plain = label.equals(code) ? "" : CodeList.folded(label);
        if (plain.equals(folded)) {
            return 0;
        }
        int[] spelled = characters(code);
        boolean isFar = 2 * Math.abs(spelled.length - wanted.length) > limit;
        int score = isFar ? limit + 1 : 2 * distance(wanted, spelled);
        return wanted.length > 2 && plain.contains(folded) ? Math.min(score, INSIDE) : score;
    }

    /** The steps from one text to another (optimal string alignment). */
    private static int distance(int[] one, int[] other) {
        int[] before = new int[other.length + 1];
        int[] last = new int[other.length + 1];
        for (int column = 0; column <= other.length; column++) {
            last[column] = column;
        }
        for (int row = 1; row <= one.length; row++) {
            int[] now = new int[other.length + 1];
            now[0] = row;
            for (int column = 1; column <= other.length; column++) {
                int cost = one[row - 1] == other[column - 1] ? 0 : 1;
                now[column] = Math.min(Math.min(last[column] + 1, now[column - 1] + 1), last[column - 1] + cost);
                boolean isPair = row > 1 && column > 1 && one[row - 1] == other[column - 2];
                if (isPair && one[row - 2] == other[column - 1]) {
                    now[column] = Math.min(now[column], before[column - 2] + 1);
                }
            }
            before = last;
            last = now;
        }
        return last[other.length];
    }

    private static int[] characters(String text) {
        return CodeList.folded(text).codePoints().limit(LONGEST).toArray();
    }
}
