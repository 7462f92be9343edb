package fr.gouv.esante.hub.models.line;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of bytes: JSON in UTF-8 (RFC 8259), XML in the encoding that it begins with or declares. */
final class TextBytes {
    private static final int DECLARATION = 200;
    private static final Pattern DECLARED = Pattern.compile(
            "^(?:\u00ef\u00bb\u00bf)?<\\?xml\\s[^>?]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']", Pattern.DOTALL);

    private TextBytes() {}

    /** The text; raises {@code SyntaxException} where the bytes are none in their encoding. */
    static String decode(byte[] bytes) {
        Charset wide = wide(bytes);
        String text = decode(bytes, wide == null ? declared(bytes) : wide);
        if (wide != null && !DocumentReader.isXml(text)) {
            throw new SyntaxException("the text is not in UTF-8");
        }
        return text;
    }

    /** The bytes of a text in UTF-8; raises {@code ConversionException} for half a character. */
    static byte[] encode(String text) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] found = new byte[bytes.remaining()];
            bytes.get(found);
            return found;
        } catch (CharacterCodingException error) {
            throw new ConversionException("a lone surrogate has no form in UTF-8");
        }
    }

    private static String decode(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException error) {
            throw new SyntaxException("the bytes are no text in " + charset.name());
        }
    }

    /** UTF-16 by its first two bytes, the mark of their order or a {@code <}; else null. */
    private static Charset wide(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        return switch (first) {
            case 0xFEFF, 0x003C -> StandardCharsets.UTF_16BE;
            case 0xFFFE, 0x3C00 -> StandardCharsets.UTF_16LE;
            default -> null;
        };
    }

    /** The encoding that XML declares, among those that ASCII is a part of; UTF-8 for all else. */
    private static Charset declared(byte[] bytes) {
        int length = Math.min(bytes.length, DECLARATION);
        Matcher declared = DECLARED.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
        String name = declared.find() ? declared.group(1).toLowerCase(Locale.ROOT) : "";
        return switch (name) {
            case "iso-8859-1" -> StandardCharsets.ISO_8859_1;
            case "us-ascii", "ascii" -> StandardCharsets.US_ASCII;
            case "utf-16", "utf-16le", "utf-16be" -> throw new SyntaxException("the text is not in the encoding that it declares");
            default -> StandardCharsets.UTF_8;
        };
    }
}
