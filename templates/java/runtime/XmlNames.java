package fr.gouv.esante.hub.models.line;

import java.util.regex.Pattern;

/** Names and characters that XML can carry (XML 1.0, productions 2 and 4; no colon). */
final class XmlNames {
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_.\\-]*");

    private XmlNames() {}

    static void check(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new ConversionException("a key of free content is no name of XML");
        }
    }

    /** Whether a text is nothing but the blanks of XML (XML 1.0, production 3). */
    static boolean isBlank(CharSequence text) {
        return text.chars().allMatch(letter -> letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r');
    }

    /** A text less the blanks of XML around it. */
    static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.substring(start, start + 1))) {
            start++;
        }
        while (end > start && isBlank(text.substring(end - 1, end))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Raises {@code ConversionException} for a text with a character that XML has not. */
    static void checkText(String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter >= 0x20 && letter < 0xD800 || letter == '\n' || letter == '\t' || letter == '\r') {
                continue;
            }
            boolean pair = Character.isHighSurrogate(letter)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1));
            if (pair) {
                at++;
            } else if (letter < 0xE000 || letter > 0xFFFD) {
                throw new ConversionException(String.format("XML has no character U+%04X", (int) letter));
            }
        }
    }
}
