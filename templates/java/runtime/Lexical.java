package fr.gouv.esante.hub.models.line;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** A number or a boolean with its characters as they were sent, in JSON's form and in XML's. */
record Lexical(String json, String xml) {
    static final Lexical TRUE = new Lexical("true", "true");
    static final Lexical FALSE = new Lexical("false", "false");
    private static final Pattern JSON = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?");
    private static final Pattern NUMBER = Pattern.compile(JSON.pattern() + "(?:[eE][+-]?[0-9]+)?");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)");
    private static final int LONGEST = 400;
    private static final int DIGITS = 300;

    /** The value of a text of XML, or null where it is none of its type. */
    static Object of(Scalar scalar, String text) {
        return switch (scalar) {
            case INTEGER -> whole(text);
            case NUMBER -> decimal(text);
            case BOOLEAN -> bool(text);
            default -> text;
        };
    }

    /** A number of Java; raises {@code IllegalArgumentException} for one that no message may hold. */
    static Lexical of(BigDecimal value) {
        if (!isReasonable(value.toString())) {
            throw new IllegalArgumentException("the number is beyond every double, or too near to 0");
        }
        String plain = value.toPlainString();
        String text = plain.length() > LONGEST ? value.toString() : plain;
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("the number has more than " + LONGEST + " characters");
        }
        return number(text);
    }

    /** A number as JSON has it; XML knows no exponent, so that its form there is spelled out. */
    static Lexical number(String text) {
        int at = Math.max(text.indexOf('e'), text.indexOf('E'));
        String zero = at >= 0 && isZero(text, at) ? text.substring(0, at) : text;
        return new Lexical(text, at < 0 || !zero.equals(text) ? zero : new BigDecimal(text).toPlainString());
    }

    /** The decimal in a text of XML, or null (XML Schema part 2, 3.2.3). */
    static Lexical decimal(String text) {
        String plain = XmlNames.trimmed(text);
        if (plain.length() > LONGEST || !DECIMAL.matcher(plain).matches() || !isReasonable(plain)) {
            return null;
        }
        return new Lexical(JSON.matcher(plain).matches() ? plain : inJson(plain), text);
    }

    /** A decimal of XML as JSON has it: {@code +07.50} is {@code 7.50}; a 0 keeps its sign, which a BigDecimal has not. */
    private static String inJson(String decimal) {
        String digits = new BigDecimal(decimal).abs().toPlainString();
        return decimal.startsWith("-") ? "-" + digits : digits;
    }

    /** The boolean in a text of XML, or null (XML Schema part 2, 3.2.2). */
    static Lexical bool(String text) {
        return switch (XmlNames.trimmed(text)) {
            case "true", "1" -> text.equals("true") ? TRUE : new Lexical("true", text);
            case "false", "0" -> text.equals("false") ? FALSE : new Lexical("false", text);
            default -> null;
        };
    }

    /** A text as a number of JSON, or null where it is none (RFC 8259, section 6). */
    static Lexical json(String text) {
        boolean isNumber = text.length() <= LONGEST && NUMBER.matcher(text).matches() && isReasonable(text);
        return isNumber ? number(text) : null;
    }

    /** Whether a number is one that may be kept: within the doubles, neither beyond them nor nearer to 0. */
    static boolean isReasonable(String text) {
        int at = Math.max(text.indexOf('e'), text.indexOf('E'));
        if (at < 0 && text.length() <= DIGITS || isZero(text, at)) {
            return true;
        }
        double value = Double.parseDouble(text);
        return value != 0 && Double.isFinite(value);
    }

    /** Whether a number, its exponent at {@code end}, has no digit but 0. */
    private static boolean isZero(String text, int end) {
        return text.substring(0, end < 0 ? text.length() : end).chars().noneMatch(letter -> letter >= '1' && letter <= '9');
    }

    /** Whether a number of JSON is whole. */
    static boolean isWhole(String text) {
        if (text.indexOf('.') < 0 && text.indexOf('e') < 0 && text.indexOf('E') < 0) {
            return true;
        }
        int at = Math.max(text.indexOf('e'), text.indexOf('E'));
        BigDecimal value = new BigDecimal(at >= 0 && isZero(text, at) ? "0" : text);
        return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
    }

    /** The whole number in a text of XML, or null; {@code 1.0} is one, as in JSON. */
    static Lexical whole(String text) {
        Lexical number = decimal(text);
        return number != null && isWhole(number.json()) ? number : null;
    }

    BigDecimal decimal() {
        int at = Math.max(json.indexOf('e'), json.indexOf('E'));
        return at >= 0 && isZero(json, at) ? BigDecimal.ZERO : new BigDecimal(json);
    }

    boolean bool() {
        return json.equals("true");
    }

    /** Numbers are equal by value, whatever their characters: {@code 1.0} is {@code 1}. */
    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Lexical that)) {
            return false;
        }
        return json.equals(that.json) || isNumber() && that.isNumber() && decimal().compareTo(that.decimal()) == 0;
    }

    @Override
    public int hashCode() {
        return isNumber() ? decimal().stripTrailingZeros().hashCode() : json.hashCode();
    }

    boolean isNumber() {
        return !json.equals("true") && !json.equals("false");
    }
}
