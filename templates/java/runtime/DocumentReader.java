package fr.gouv.esante.hub.models.line;

import java.util.List;

/** Reads a whole document, valid or not. */
final class DocumentReader {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private DocumentReader() {}

    /** Reads bytes. */
    static Parsed<Document> read(byte[] body, Mode mode, Schema expected) {
        try {
            return read(TextBytes.decode(body), mode, expected);
        } catch (SyntaxException error) {
            return unreadable(error, mode);
        }
    }

    static Parsed<Document> read(String text, Mode mode, Schema expected) {
        Findings findings = new Findings(mode);
        try {
            Read read = read(text, findings, expected);
            findings.of(isXml(text) ? () -> ((Document) read.value()).toJson() : () -> text.substring(start(text)));
            findings.below(read.form() == Form.OBJECT ? expected.rootElement() : "");
            return result(read, findings);
        } catch (SyntaxException error) {
            return unreadable(error, mode);
        }
    }

    private static Parsed<Document> unreadable(SyntaxException error, Mode mode) {
        Findings alone = new Findings(mode);
        alone.add(ErrorCode.SYNTAX, Path.ROOT, error.getMessage());
        return new Parsed<>(null, Form.MESSAGE, alone.errors(), List.of());
    }

    private static Read read(String given, Findings findings, Schema expected) {
        Headless headless = new Headless();
        String text = given.substring(start(given));
        Read read;
        do {
            findings.clear();
            read = isXml(text)
                    ? new XmlDocument(text, findings, headless).read(expected)
                    : new JsonDocument(text, findings, headless).read(expected);
        } while (headless.again());
        return read;
    }

    /** What was read before its values are checked, and where its object stands. */
    record Read(HubObject value, Form form, Path path) {}

    private static Parsed<Document> result(Read read, Findings findings) {
        boolean whole = findings.isEmpty();
        if (read.value() != null) {
            new Validator(findings).check(read.value(), read.path());
        }
        Document value = whole ? (Document) read.value() : null;
        return new Parsed<>(value, read.form(), findings.errors(), findings.warnings());
    }

    /** Where a text begins, behind the mark of the order of its bytes (RFC 8259, section 8.1). */
    private static int start(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0;
    }

    /** A text behind the mark of the order of its bytes, and blanks. */
    static String withoutBlanks(String text) {
        return text.substring(start(text)).stripLeading();
    }

    /** Whether the first character of a text, blanks left out, begins XML. */
    static boolean isXml(String text) {
        for (int at = start(text); at < text.length(); at++) {
            if (!Character.isWhitespace(text.charAt(at))) {
                return text.charAt(at) == '<';
            }
        }
        return false;
    }
}
