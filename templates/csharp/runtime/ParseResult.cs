using System;
using System.Collections.Generic;
using System.Linq;

namespace HubSante.Models.V0
{
    /// <summary>What a text holds, and everything that is wrong in it.</summary>
    public sealed class ParseResult
    {
        private readonly HubObject? document;
        private readonly bool isJson;

        private ParseResult(HubObject? document, ValidationReport report, bool isJson)
        {
            this.document = document;
            this.isJson = isJson;
            Report = report;
            Envelope = document as Envelope;
            Content = document == null ? null : Envelope?.Content ?? EnvelopeShapes.MessageIn(document);
        }

        /// <summary>The errors and warnings.</summary>
        public ValidationReport Report { get; }

        /// <summary>Whether there is no error.</summary>
        public bool IsValid => Report.IsValid;

        /// <summary>The errors, by path, then by code.</summary>
        public IReadOnlyList<HubError> Errors => Report.Errors;

        /// <summary>The envelope; null for a bare message.</summary>
        public Envelope? Envelope { get; }

        /// <summary>The message, of the class that its root element names; null where none was found.</summary>
        public HubMessage? Content { get; }

        /// <summary>The document as JSON; null where none could be read.</summary>
        /// <param name="indented">Whether to lay it out on lines.</param>
        public string? ToJson(bool indented = false) => document is HubMessage && isJson
            ? JsonOutput.Write(document, indented)
            : document?.ToJson(indented);

        /// <summary>The document as XML; null where none could be read.</summary>
        /// <param name="indented">Whether to lay it out on lines.</param>
        /// <exception cref="HubFormatException">A text has a character that XML cannot carry.</exception>
        public string? ToXml(bool indented = false) => Envelope?.ToXml(indented) ?? Content?.ToXml(indented);

        internal static ParseResult OfJson(HubObject document, ValidationReport report) => new ParseResult(document, report, true);

        internal static ParseResult OfXml(HubObject document, ValidationReport report) => new ParseResult(document, report, false);

        internal static ParseResult Unreadable(string code) => new ParseResult(
            null, new ValidationReport(new[] { new HubError(code, "$") }, Enumerable.Empty<HubError>()), false);

        internal T Message<T>(MessageInfo info, bool isChecked)
            where T : HubMessage => !(Content is T message) || (isChecked && !IsValid)
                ? throw (IsValid ? new HubFormatException("The text is no " + info.Schema + ".") : new HubFormatException(Errors))
                : message;
    }
}
