package fr.gouv.esante.hub.models.line;

/** A place in a document; its text is made only where something is wrong there. */
final class Path {
    static final Path ROOT = new Path(null, null, -1);

    private final Path parent;
    private final String name;
    private final int index;

    private Path(Path parent, String name, int index) {
        this.parent = parent;
        this.name = name;
        this.index = index;
    }

    Path property(String property) {
        return new Path(this, property, -1);
    }

    Path item(int position) {
        return new Path(this, null, position);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        write(text);
        return text.toString();
    }

    private void write(StringBuilder text) {
        if (parent == null) {
            text.append('$');
            return;
        }
        parent.write(text);
        if (name == null) {
            text.append('[').append(index).append(']');
        } else if (isPlain(name)) {
            text.append('.').append(name);
        } else {
            text.append("['");
            name.chars().forEach(letter -> escape((char) letter, text));
            text.append("']");
        }
    }

    /** A character as a normalised path has it (RFC 9535, section 2.7). */
    private static void escape(char letter, StringBuilder text) {
        int form = "'\\\b\f\n\r\t".indexOf(letter);
        if (form >= 0) {
            text.append('\\').append("'\\bfnrt".charAt(form));
        } else if (letter < ' ') {
            text.append(String.format("\\u%04x", (int) letter));
        } else {
            text.append(letter);
        }
    }

    private static boolean isPlain(String name) {
        for (int at = 0; at < name.length(); at++) {
            char letter = name.charAt(at);
            boolean first = letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z' || letter == '_';
            if (!first && (at == 0 || letter < '0' || letter > '9')) {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
