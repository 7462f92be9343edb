package fr.gouv.esante.hub.transforms;

/** Single values in another type, without a change of what they say. */
final class Casts {
    /** Instead of a value that the target's type cannot express. */
    static final Object NOT_CASTABLE = new Object();

    private Casts() {}

    /** The value as {@code text}, {@code boolean}, {@code number} or {@code integer}. */
    static Object cast(Object value, String kind) {
        Object found = switch (kind) {
            case "text" -> JsonWriter.text(value);
            case "boolean" -> bool(value);
            default -> number(value, kind.equals("integer"));
        };
        return found == null ? NOT_CASTABLE : found;
    }

    private static Object bool(Object value) {
        if (value instanceof Boolean) {
            return value;
        }
        return "true".equals(value) || "false".equals(value) ? "true".equals(value) : null;
    }

    private static JsonNumber number(Object value, boolean isInteger) {
        JsonNumber number = value instanceof String text ? JsonNumber.in(text) : value instanceof JsonNumber known ? known : null;
        return number == null || isInteger && !number.isWhole() ? null : number;
    }
}
