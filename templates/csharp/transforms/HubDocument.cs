using System;
using System.Collections.Generic;
using System.Linq;

namespace HubSante.Transforms
{
    /// <summary>A text as a line has read it: its message, and everything that is wrong in it.</summary>
    public sealed class HubDocument
    {
        private readonly IReadOnlyDictionary<string, object?> result;

        internal HubDocument(string text, IReadOnlyDictionary<string, object?> result, HubLine line)
        {
            Text = text;
            Line = line;
            this.result = result;
            IEnumerable<HubError> errors = ((string[][])result["errors"]!).Select(error => new HubError(error[0], error[1], Texts));
            if (Schema != null && !line.Allows(Schema))
            {
                errors = errors.Append(new HubError(ErrorCodes.Message, "$", line.Refusal(Schema) ?? Texts));
            }

            Errors = errors.ToArray();
        }

        /// <summary>The line that read it.</summary>
        public HubLine Line { get; }

        /// <summary>Everything that is wrong in it; what the virtual host does not let through has the code <c>message</c>.</summary>
        public IReadOnlyList<HubError> Errors { get; }

        /// <summary>Whether there is no error.</summary>
        public bool IsValid => Errors.Count == 0;

        /// <summary>The schema of the message; null where none was found.</summary>
        public string? Schema => (string?)result["schema"];

        /// <summary>The message, of a class of its line's package; null where none was found.</summary>
        public object? Message => result["message"];

        /// <summary>The text of an error by its code, its path and its language; null where the line has none.</summary>
        internal Func<string, string, int, string>? Texts => (Func<string, string, int, string>?)result["texts"];

        /// <summary>The text that was read.</summary>
        internal string Text { get; }

        /// <summary>The document as JSON; null where none could be read.</summary>
        public string? ToJson() => ((Func<string?>)result["json"]!)();

        /// <summary>The document as XML; null where none could be read.</summary>
        public string? ToXml() => ((Func<string?>)result["xml"]!)();

        /// <inheritdoc/>
        public override string ToString() => (Schema ?? "no message") + ", " + Line + ", " + Errors.Count + " errors";
    }
}
