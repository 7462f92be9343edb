package fr.gouv.esante.hub.transforms;

import java.util.Base64;
import java.nio.charset.StandardCharsets;

/** What expressions of a table find: two arguments, an expression and a text in base64, for each; a line for each. */
public final class Expressions {
    public static void main(String[] arguments) {
        for (int index = 0; index < arguments.length; index += 2) {
            String found = Defaults.found(text(arguments[index]), text(arguments[index + 1]));
            System.out.println(found == null ? "" : encoded(found));
        }
    }

    private static String text(String encoded) {
        return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return "=" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
