using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace HubSante.Models.V0
{
    /// <summary>Reads a text: JSON or XML, an envelope or a bare message, which its root element tells.</summary>
    public static class HubParser
    {
        /// <summary>The least number of an envelope's names where an object of a message is looked for: it may have one.</summary>
        private const int TellingBeside = 2;

        private const string ByteOrderMark = "\uFEFF";

        /// <summary>Reads a text and checks all that is in it.</summary>
        /// <param name="text">JSON or XML.</param>
        /// <param name="mode">What is done with a code that is not in its list.</param>
        public static ParseResult Parse(string text, CodeMode mode = CodeMode.Strict) =>
            Parse(text ?? throw new ArgumentNullException(nameof(text)), mode, null);

        /// <summary>Reads a text that may be the bare object of a message, without its root element.</summary>
        /// <param name="text">JSON or XML.</param>
        /// <param name="schema">The message's schema: <c>RS-EDA</c>.</param>
        /// <param name="mode">What is done with a code that is not in its list.</param>
        /// <exception cref="ArgumentException">The release has no such schema.</exception>
        public static ParseResult ParseAs(string text, string schema, CodeMode mode = CodeMode.Strict) =>
            Parse(text, mode, MessageInfo.BySchema(schema) ?? throw new ArgumentException("No schema " + schema, nameof(schema)));

        /// <summary>Reads the bytes of a text and checks all that is in it.</summary>
        /// <param name="bytes">JSON in UTF-8, or XML in the encoding that it declares.</param>
        /// <param name="mode">What is done with a code that is not in its list.</param>
        public static ParseResult Parse(byte[] bytes, CodeMode mode = CodeMode.Strict) => Parse(TextBytes.Decode(bytes), mode, null);

        /// <summary>Reads a stream to its end and checks all that is in it; the stream stays open.</summary>
        /// <param name="stream">JSON in UTF-8, or XML in the encoding that it declares.</param>
        /// <param name="mode">What is done with a code that is not in its list.</param>
        public static ParseResult Parse(Stream stream, CodeMode mode = CodeMode.Strict) => Parse(TextBytes.Decode(stream), mode, null);

        internal static ParseResult ParseJson(string? text, CodeMode mode, MessageInfo? expected)
        {
            if (text == null)
            {
                return ParseResult.Unreadable(ErrorCodes.Syntax);
            }

            try
            {
                HubObject document = JsonText.Read(
                    WithoutMark(text),
                    name => expected == null ? LikelyShape(name) : null,
                    (names, isLastObject) => ShapeOf(names, isLastObject, expected));
                return ParseResult.OfJson(document, Validator.Check(document, mode, new Place()));
            }
            catch (HubFormatException)
            {
                return ParseResult.Unreadable(ErrorCodes.Syntax);
            }
            catch (NoObjectException)
            {
                return ParseResult.Unreadable(ErrorCodes.Type, WithoutMark(text));
            }
        }

        internal static ParseResult ParseXml(string? text, CodeMode mode, MessageInfo? expected)
        {
            if (text == null)
            {
                return ParseResult.Unreadable(ErrorCodes.Syntax);
            }

            XElement root;
            try
            {
                root = XmlTree.Load(WithoutMark(text));
            }
            catch (HubFormatException)
            {
                return ParseResult.Unreadable(ErrorCodes.Syntax);
            }

            string name = root.Name.LocalName;
            MessageInfo? info = expected == null ? MessageInfo.ByRoot(name) : expected.RootElement == name ? expected : null;
            if (info == null && name != Envelope.XmlRoot)
            {
                return ParseResult.Unreadable(ErrorCodes.Message);
            }

            var place = new Place();
            if (info != null)
            {
                place.Enter(name);
            }

            var input = new XmlInput(place);
            ObjectShape shape = info?.Shape ?? EnvelopeShapes.Envelope;
            HubObject document = input.ReadRoot(root, shape, info?.XmlNamespace ?? Envelope.XmlNamespace);
            if (document is HubMessage message)
            {
                message.ReadErrors = input.Errors;
            }

            return ParseResult.OfXml(document, Validator.Check(document, mode, place, input.Errors));
        }

        private static ParseResult Parse(string? text, CodeMode mode, MessageInfo? expected) =>
            text != null && WithoutMark(text).TrimStart(XmlSpace.Characters).StartsWith("<", StringComparison.Ordinal)
                ? ParseXml(text, mode, expected)
                : ParseJson(text, mode, expected);

        /// <summary>A text without the mark of the order of its bytes (RFC 8259, section 8.1).</summary>
        private static string WithoutMark(string text) =>
            text.StartsWith(ByteOrderMark, StringComparison.Ordinal) ? text.Substring(ByteOrderMark.Length) : text;

        /// <summary>What a JSON document is, by its first name: a message by its root element, or an envelope unless a root follows.</summary>
        private static ObjectShape? LikelyShape(string name) => MessageInfo.ByRoot(name) != null
            ? EnvelopeShapes.AnyMessage
            : EnvelopeShapes.Envelope.IndexOf(name) >= 0 ? EnvelopeShapes.Envelope : null;

        /// <summary>What a JSON document is, by the names of its properties.</summary>
        /// <remarks>
        /// A root element that is a field of its own message, too, is around the message where it stands alone and holds an object.
        /// </remarks>
        private static ObjectShape ShapeOf(IReadOnlyList<string> names, bool isLastObject, MessageInfo? expected)
        {
            if (expected != null && names.Count == 1 && names[0] == expected.RootElement
                && (isLastObject || expected.Shape.IndexOf(expected.RootElement) < 0))
            {
                return EnvelopeShapes.Bare(expected);
            }

            MessageInfo? message = names.Select(MessageInfo.ByRoot).FirstOrDefault(info => info != null);
            if (message != null && (expected == null || expected.Shape.IndexOf(message.RootElement) < 0))
            {
                return EnvelopeShapes.AnyMessage;
            }

            int telling = names.Count(name => EnvelopeShapes.Envelope.IndexOf(name) >= 0);
            return telling >= (expected == null ? 1 : TellingBeside)
                ? EnvelopeShapes.Envelope
                : expected?.Shape ?? EnvelopeShapes.AnyMessage;
        }
    }
}
