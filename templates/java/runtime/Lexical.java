package fr.gouv.esante.hub.models.line;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** A number or a boolean with its characters as they were sent, in JSON's form and in XML's. */
record Lexical(String json, String xml) {
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

    static Lexical of(BigDecimal value) {
        return number(value.toPlainString());
    }

    /** A number as JSON has it; XML knows no exponent, so that its form there is spelled out. */
    static Lexical number(String text) {
        boolean plain = text.indexOf('e') < 0 && text.indexOf('E') < 0;
        return new Lexical(text, plain ? text : new BigDecimal(text).toPlainString());
    }

    /** The decimal in a text of XML, or null (XML Schema part 2, 3.2.3). */
    static Lexical decimal(String text) {
        String plain = XmlNames.trimmed(text);
        if (plain.length() > LONGEST || !DECIMAL.matcher(plain).matches() || !isReasonable(plain)) {
            return null;
        }
        return new Lexical(JSON.matcher(plain).matches() ? plain : new BigDecimal(plain).toPlainString(), text);
    }

    /** The boolean in a text of XML, or null (XML Schema part 2, 3.2.2). */
    static Object bool(String text) {
        return switch (XmlNames.trimmed(text)) {
            case "true", "1" -> text.equals("true") ? Boolean.TRUE : new Lexical("true", text);
            case "false", "0" -> text.equals("false") ? Boolean.FALSE : new Lexical("false", text);
            default -> null;
        };
    }

    /** A text as a number of JSON, or null where it is none (RFC 8259, section 6). */
    static Lexical json(String text) {
        boolean isNumber = text.length() <= LONGEST && NUMBER.matcher(text).matches() && isReasonable(text);
        return isNumber ? number(text) : null;
    }

    /** Whether a number of JSON is one that may be kept: within the doubles, so that no exponent blows it up. */
    static boolean isReasonable(String text) {
        boolean isPlain = text.indexOf('e') < 0 && text.indexOf('E') < 0 && text.length() <= DIGITS;
        if (isPlain) {
            return true;
        }
        int at = Math.max(text.indexOf('e'), text.indexOf('E'));
        boolean isSmall = at < 0 || text.substring(at + 1).replaceFirst("^[+-]?0*", "").length() < 4;
        return isSmall && Double.isFinite(Double.parseDouble(text));
    }

    /** Whether a number of JSON is whole. */
    static boolean isWhole(String text) {
        if (text.indexOf('.') < 0 && text.indexOf('e') < 0 && text.indexOf('E') < 0) {
            return true;
        }
        BigDecimal value = new BigDecimal(text);
        return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
    }

    /** The whole number in a text of XML, or null; {@code 1.0} is one, as in JSON. */
    static Lexical whole(String text) {
        Lexical number = decimal(text);
        return number != null && isWhole(number.json()) ? number : null;
    }

    BigDecimal decimal() {
        return new BigDecimal(json);
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

    private boolean isNumber() {
        return !json.equals("true") && !json.equals("false");
    }
}
