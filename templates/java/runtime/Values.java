package fr.gouv.esante.hub.models.line;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Values as they are kept, as values of Java; for the generated classes. */
public final class Values {
    private Values() {}

    /** A decimal number. */
    public static BigDecimal number(Object value) {
        return ((Lexical) value).decimal();
    }

    /** A whole number. */
    public static BigInteger integer(Object value) {
        return ((Lexical) value).decimal().toBigIntegerExact();
    }

    /** A boolean. */
    public static Boolean bool(Object value) {
        return ((Lexical) value).bool();
    }

    /** A value of several kinds, or null. */
    public static HubValue any(Object value) {
        return new HubValue(value);
    }

    /** A day. */
    public static HubDate date(Object value) {
        return HubDate.of((String) value);
    }

    /** A moment. */
    public static HubDateTime dateTime(Object value) {
        return HubDateTime.of((String) value);
    }
}
