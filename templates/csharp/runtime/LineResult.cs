using System;
using System.Collections.Generic;
using System.Linq;

namespace HubSante.Models.V0
{
    /// <summary>What a text holds, read by the model of one of several release lines.</summary>
    public sealed class LineResult
    {
        private readonly IReadOnlyDictionary<string, object?> result;

        internal LineResult(IReadOnlyDictionary<string, object?> result, ReleaseLine line)
        {
            this.result = result;
            IEnumerable<HubError> errors = Of("errors");
            if (Schema != null && !line.Allows(Schema))
            {
                IReadOnlyList<string> hosts = line.HostsOf(Schema);
                string[] refused = { Schema };
                errors = errors.Where(error => error.Code != ErrorCodes.Message || error.Path != "$").Append(new HubError(
                    ErrorCodes.Message, "$", language => ErrorTexts.OfHost(line.VirtualHost!, refused, hosts, language)));
            }

            Report = new ValidationReport(errors, Of("warnings"));
        }

        /// <summary>The errors and warnings; a message that the virtual host does not allow has the code <c>message</c>.</summary>
        public ValidationReport Report { get; }

        /// <summary>The schema of the message; null where none was found.</summary>
        public string? Schema => (string?)result["schema"];

        /// <summary>The message, of a class of its line's package; null where none was found.</summary>
        public object? Message => result["message"];

        /// <summary>The document as JSON; null where none could be read.</summary>
        public string? ToJson() => ((Func<string?>)result["json"]!)();

        /// <summary>The document as XML; null where none could be read.</summary>
        public string? ToXml() => ((Func<string?>)result["xml"]!)();

        private IEnumerable<HubError> Of(string key) =>
            ((string[][])result[key]!).Select(error => new HubError(error[0], error[1], TextsOf(error)));

        /// <summary>The texts of the line that read the message; none where it is of a package that gives none.</summary>
        private Func<int, string>? TextsOf(string[] error) =>
            result.TryGetValue("texts", out object? texts) && texts is Func<string, string, int, string> text
                ? language => text(error[0], error[1], language)
                : (Func<int, string>?)null;
    }
}
