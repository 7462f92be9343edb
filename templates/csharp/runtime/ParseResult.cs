using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

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
            Report = report.Of(() => ToJson(), document is HubMessage bare && isJson ? bare.Info.RootElement : string.Empty);
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

        /// <summary>What stands at a path, such as an error's, as JSON has it; null where there is nothing.</summary>
        /// <param name="path">The path, from the document's root.</param>
        public JsonElement? At(string path) => PathSteps.At(ToJson(), path);

        /// <summary>The document as XML; null where none could be read.</summary>
        /// <param name="indented">Whether to lay it out on lines.</param>
        /// <exception cref="HubFormatException">A text has a character that XML cannot carry.</exception>
        public string? ToXml(bool indented = false) => Envelope?.ToXml(indented) ?? Content?.ToXml(indented);

        internal static ParseResult OfJson(HubObject document, ValidationReport report) => new ParseResult(document, report, true);

        internal static ParseResult OfXml(HubObject document, ValidationReport report) => new ParseResult(document, report, false);

        /// <summary>The result for a text that holds no document; <paramref name="json"/> is what it holds otherwise.</summary>
        internal static ParseResult Unreadable(string code, string? json = null) => new ParseResult(
            null, new ValidationReport(new[] { new HubError(code, "$") }, Enumerable.Empty<HubError>()).Of(() => json, string.Empty), false);

        internal T Message<T>(MessageInfo info, bool isChecked)
            where T : HubMessage => !(Content is T message) || (isChecked && !IsValid)
                ? throw (IsValid ? new HubFormatException("The text is no " + info.Schema + ".") : new HubFormatException(Errors))
                : message;
    }
}
