package fr.gouv.esante.hub.transforms;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of JSON, with the characters that it came with.
 *
 * @param text its characters
 */
public record JsonNumber(String text) {
    private static final int LONGEST = 400;
    private static final int LONGEST_EXPONENT = 9;
    private static final Pattern FORM =
            Pattern.compile("-?(0|[1-9][0-9]*)(?:\\.([0-9]+))?(?:[eE]([+-]?[0-9]+))?");

    /** Its characters. */
    @Override
    public String toString() {
        return text;
    }

    /** The number in a text; null where JSON has no such number, or it may not be read. */
    static JsonNumber in(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches() && isInRange(text) ? new JsonNumber(text) : null;
    }

    /** Whether it has no fraction; {@code 1.0} has none (JSON Schema draft-07, 6.1.1). */
    boolean isWhole() {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return false;
        }
        String fraction = parts.group(2) == null ? "" : parts.group(2);
        int digits = withoutZeros(parts.group(1) + fraction);
        return digits == 0 || digits <= parts.group(1).length() + exponent(parts.group(3));
    }

    /** How many digits there are without the zeros at the end. */
    private static int withoutZeros(String digits) {
        int end = digits.length();
        while (end > 0 && digits.charAt(end - 1) == '0') {
            end--;
        }
        return end;
    }

    /** The exponent; one of very many digits, leading zeros left out, is beyond every number of digits. */
    private static long exponent(String text) {
        if (text == null) {
            return 0;
        }
        String digits = text.replaceFirst("^[+-]?0*", "");
        long size = digits.length() > LONGEST_EXPONENT ? Integer.MAX_VALUE : digits.isEmpty() ? 0 : Long.parseLong(digits);
        return text.charAt(0) == '-' ? -size : size;
    }

    /** Whether a number rounds to a double, and to 0 only where it is 0. */
    private static boolean isInRange(String text) {
        double value = Double.parseDouble(text);
        boolean isZero = text.chars().takeWhile(letter -> (letter | 0x20) != 'e').noneMatch(letter -> letter >= '1' && letter <= '9');
        return !Double.isInfinite(value) && (value != 0 || isZero);
    }
}
