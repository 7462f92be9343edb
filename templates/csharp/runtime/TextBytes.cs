using System;
using System.IO;
using System.Text;
using System.Text.RegularExpressions;

namespace HubSante.Models.V0
{
    /// <summary>The text of bytes: JSON in UTF-8 (RFC 8259), XML in the encoding that it begins with or declares.</summary>
    internal static class TextBytes
    {
        private const int DeclarationLength = 200;
        private static readonly UTF8Encoding Utf8 = new UTF8Encoding(false, true);
        private static readonly Regex Declared = new Regex(
            "^(?:\u00ef\u00bb\u00bf)?<\\?xml(?:(?!\\?>).)*?\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']", RegexOptions.CultureInvariant | RegexOptions.Singleline);

        /// <summary>The text; null where the bytes are none in their encoding.</summary>
        internal static string? Decode(byte[] bytes)
        {
            try
            {
                string text = EncodingOf(bytes).GetString(bytes);
                bool isUtf16 = bytes.Length > 1 && (bytes[0] == 0 || bytes[1] == 0 || bytes[0] >= 0xFE);
                return isUtf16 && !text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n').StartsWith("<", StringComparison.Ordinal) ? null : text;
            }
            catch (ArgumentException)
            {
                return null;
            }
        }

        internal static string? Decode(Stream stream)
        {
            using (var copy = new MemoryStream())
            {
                stream.CopyTo(copy);
                return Decode(copy.ToArray());
            }
        }

        internal static byte[] Encode(string text) => Utf8.GetBytes(text);

        internal static void Write(string text, Stream stream)
        {
            byte[] bytes = Encode(text);
            stream.Write(bytes, 0, bytes.Length);
        }

        private static Encoding EncodingOf(byte[] bytes)
        {
            int first = bytes.Length > 1 ? (bytes[0] << 8) | bytes[1] : 0;
            if (first == 0xFEFF || first == 0x003C)
            {
                return new UnicodeEncoding(true, true, true);
            }

            if (first == 0xFFFE || first == 0x3C00)
            {
                return new UnicodeEncoding(false, true, true);
            }

            string start = Encoding.GetEncoding("iso-8859-1").GetString(bytes, 0, Math.Min(bytes.Length, DeclarationLength));
            Match declared = Declared.Match(start);
            switch (declared.Success ? declared.Groups[1].Value.ToUpperInvariant() : string.Empty)
            {
                case "ISO-8859-1":
                    return Encoding.GetEncoding("iso-8859-1");
                case "US-ASCII":
                case "ASCII":
                    return Encoding.GetEncoding("us-ascii", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
                case "UTF-16":
                    throw new ArgumentException("The text is not in the encoding that it declares.");
                default:
                    return Utf8;
            }
        }
    }
}
