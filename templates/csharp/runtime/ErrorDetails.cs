using System.Collections.Generic;
using System.Text.Json;

namespace HubSante.Models.V0
{
    /// <summary>What is known of an error; unlike its text, it has the value that was refused, and the codes nearest to it.</summary>
    public sealed class ErrorDetails
    {
        internal ErrorDetails(
            string label, string path, JsonElement? value, string list, string title, IReadOnlyList<KeyValuePair<string, string>> nearest)
        {
            Label = label;
            Path = path;
            Value = value;
            List = list;
            Title = title;
            Nearest = nearest;
        }

        /// <summary>The field's label, in French; empty where it has none.</summary>
        public string Label { get; }

        /// <summary>The path below the message: <c>patient[0].sex</c>.</summary>
        public string Path { get; }

        /// <summary>The value that was refused, as JSON has it; null where there is none.</summary>
        public JsonElement? Value { get; }

        /// <summary>The identifier of the code list; empty where there is none.</summary>
        public string List { get; }

        /// <summary>The title of the code list.</summary>
        public string Title { get; }

        /// <summary>The codes nearest to the value, each with its label.</summary>
        public IReadOnlyList<KeyValuePair<string, string>> Nearest { get; }

        /// <inheritdoc/>
        public override string ToString() => Path;
    }
}
