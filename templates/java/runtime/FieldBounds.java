package fr.gouv.esante.hub.models.line;

import java.math.BigDecimal;

/**
 * Bounds of a number, by all its digits, and of the length of a text in characters (JSON Schema draft-07, 6.2 and 6.3);
 * null where there is none.
 */
public record FieldBounds(
        BigDecimal minimum,
        BigDecimal maximum,
        BigDecimal exclusiveMinimum,
        BigDecimal exclusiveMaximum,
        BigDecimal multipleOf,
        Integer minLength,
        Integer maxLength) {
    private static final int LARGEST = 1000;

    /** No bounds. */
    public static final FieldBounds NONE = new FieldBounds(null, null, null, null, null, null, null);

    /** These, and a least number. */
    public FieldBounds minimum(String number) {
        return new FieldBounds(
                new BigDecimal(number), maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, minLength, maxLength);
    }

    /** These, and a greatest number. */
    public FieldBounds maximum(String number) {
        return new FieldBounds(
                minimum, new BigDecimal(number), exclusiveMinimum, exclusiveMaximum, multipleOf, minLength, maxLength);
    }

    /** These, and a number that a value must be greater than. */
    public FieldBounds exclusiveMinimum(String number) {
        return new FieldBounds(
                minimum, maximum, new BigDecimal(number), exclusiveMaximum, multipleOf, minLength, maxLength);
    }

    /** These, and a number that a value must be less than. */
    public FieldBounds exclusiveMaximum(String number) {
        return new FieldBounds(
                minimum, maximum, exclusiveMinimum, new BigDecimal(number), multipleOf, minLength, maxLength);
    }

    /** These, and a number that a value is a whole number of times. */
    public FieldBounds multipleOf(String number) {
        return new FieldBounds(
                minimum, maximum, exclusiveMinimum, exclusiveMaximum, new BigDecimal(number), minLength, maxLength);
    }

    /** These, and a least length. */
    public FieldBounds minLength(int length) {
        return new FieldBounds(minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, length, maxLength);
    }

    /** These, and a greatest length. */
    public FieldBounds maxLength(int length) {
        return new FieldBounds(minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, minLength, length);
    }

    boolean accepts(BigDecimal number) {
        return (minimum == null || number.compareTo(minimum) >= 0)
                && (maximum == null || number.compareTo(maximum) <= 0)
                && (exclusiveMinimum == null || number.compareTo(exclusiveMinimum) > 0)
                && (exclusiveMaximum == null || number.compareTo(exclusiveMaximum) < 0)
                && (multipleOf == null || number.signum() == 0 || isMultiple(number));
    }

    private boolean isMultiple(BigDecimal number) {
        boolean isNear = magnitude(number) <= LARGEST && magnitude(multipleOf) <= LARGEST;
        return isNear && number.remainder(multipleOf).signum() == 0;
    }

    private static long magnitude(BigDecimal number) {
        return Math.abs((long) number.precision() - number.scale() - 1);
    }

    boolean accepts(String text) {
        int length = text.codePointCount(0, text.length());
        return (minLength == null || length >= minLength) && (maxLength == null || length <= maxLength);
    }
}
