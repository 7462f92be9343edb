using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace HubSante.Models.V0
{
    /// <summary>Reads a text: JSON or XML, an envelope or a bare message, which its root element tells.</summary>
    public static class HubParser
    {
        /// <summary>The least number of an envelope's names where an object of a message is looked for: it may have one.</summary>
        private const int TellingBeside = 2;

        private static readonly HashSet<string> Telling =
            new HashSet<string> { "distributionID", "senderID", "dateTimeSent", "content", "descriptor" };

        /// <summary>Reads a text and checks all that is in it.</summary>
        /// <param name="text">JSON or XML.</param>
        /// <param name="mode">What is done with a code that is not in its list.</param>
        public static ParseResult Parse(string text, CodeMode mode = CodeMode.Strict) => Parse(text, mode, null);

        /// <summary>Reads a text that may be the bare object of a message, without its root element.</summary>
        /// <param name="text">JSON or XML.</param>
        /// <param name="schema">The message's schema: <c>RS-EDA</c>.</param>
        /// <param name="mode">What is done with a code that is not in its list.</param>
        /// <exception cref="ArgumentException">The release has no such schema.</exception>
        public static ParseResult ParseAs(string text, string schema, CodeMode mode = CodeMode.Strict) =>
            Parse(text, mode, MessageInfo.BySchema(schema) ?? throw new ArgumentException("No schema " + schema, nameof(schema)));

        internal static ParseResult ParseJson(string text, CodeMode mode, MessageInfo? expected)
        {
            try
            {
                HubObject document = JsonInput.Read(text, names => ShapeOf(names, expected));
                return ParseResult.OfJson(document, Validator.Check(document, mode, new Place()));
            }
            catch (HubFormatException)
            {
                return ParseResult.Unreadable(ErrorCodes.Syntax);
            }
            catch (NoObjectException)
            {
                return ParseResult.Unreadable(ErrorCodes.Type);
            }
        }

        internal static ParseResult ParseXml(string text, CodeMode mode, MessageInfo? expected)
        {
            XElement root;
            try
            {
                root = XmlInput.Load(text);
            }
            catch (HubFormatException)
            {
                return ParseResult.Unreadable(ErrorCodes.Syntax);
            }

            bool isExpected = expected != null && root.Name == XName.Get(expected.RootElement, expected.XmlNamespace);
            MessageInfo? info = isExpected ? expected : expected == null ? MessageInfo.ByRoot(root.Name) : null;
            bool isEnvelope = root.Name == XName.Get(Envelope.XmlRoot, Envelope.XmlNamespace);
            if (info == null && !isEnvelope)
            {
                return ParseResult.Unreadable(ErrorCodes.Message);
            }

            var place = new Place();
            if (!isEnvelope)
            {
                place.Enter(info!.RootElement);
            }

            var input = new XmlInput(place);
            HubObject document = input.ReadObject(root, isEnvelope ? EnvelopeShapes.Envelope : info!.Shape);
            if (document is HubMessage message)
            {
                message.ReadErrors = input.Errors;
            }

            return ParseResult.OfXml(document, Validator.Check(document, mode, place, input.Errors));
        }

        private static ParseResult Parse(string text, CodeMode mode, MessageInfo? expected) =>
            (text ?? throw new ArgumentNullException(nameof(text))).TrimStart(XmlSpace.Characters).StartsWith("<", StringComparison.Ordinal)
                ? ParseXml(text, mode, expected)
                : ParseJson(text, mode, expected);

        /// <summary>What a JSON document is, by the names of its properties.</summary>
        private static ObjectShape ShapeOf(IReadOnlyList<string> names, MessageInfo? expected)
        {
            if (expected != null && names.Count == 1 && names[0] == expected.RootElement)
            {
                return EnvelopeShapes.Bare(expected);
            }

            int telling = names.Count(name => Telling.Contains(name));
            bool isMessage = names.Any(name => MessageInfo.ByRoot(name) != null && (expected == null || expected.Shape.IndexOf(name) < 0));
            if (telling >= (expected == null ? 1 : TellingBeside))
            {
                return EnvelopeShapes.Envelope;
            }

            return isMessage || expected == null ? EnvelopeShapes.AnyMessage : expected.Shape;
        }
    }
}
