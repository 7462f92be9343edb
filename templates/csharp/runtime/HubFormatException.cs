using System;
using System.Collections.Generic;
using System.Linq;

namespace HubSante.Models.V0
{
    /// <summary>
    /// A text cannot be read as the message asked for, or a message cannot be written in a format. Its message has codes
    /// and paths, and no value of the message.
    /// </summary>
    public sealed class HubFormatException : FormatException
    {
        private const int MostShown = 10;

        internal HubFormatException(string message)
            : base(message) => Errors = Array.Empty<HubError>();

        internal HubFormatException(IReadOnlyList<HubError> errors)
            : base(Text(errors)) => Errors = errors;

        /// <summary>All errors of the text that was read, by path, then by code; none where the exception is about writing.</summary>
        public IReadOnlyList<HubError> Errors { get; }

        private static string Text(IReadOnlyList<HubError> errors)
        {
            string shown = string.Join(" ", errors.Take(MostShown).Select(error => error.TextEn));
            int more = errors.Count - MostShown;
            return more > 0 ? shown + " And " + more + " more." : shown;
        }
    }
}
