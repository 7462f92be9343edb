using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace HubSante.Models.V0
{
    /// <summary>One thing that is wrong in a message: what, where, and a text for people.</summary>
    public sealed class HubError : IEquatable<HubError>
    {
        private readonly Func<int, string>? texts;
        private Func<string?>? document;
        private string root = string.Empty;

        internal HubError(string code, string path, Func<int, string>? texts = null)
        {
            Code = code;
            Path = path;
            this.texts = texts;
        }

        /// <summary>The kind of error, one of <see cref="ErrorCodes"/>; the same in every language.</summary>
        public string Code { get; }

        /// <summary>The place, from the document's root, in JSON's terms: <c>$.createCaseHealth.patient[0]</c>.</summary>
        public string Path { get; }

        /// <summary>The error in French.</summary>
        public string TextFr => Text(ErrorTexts.French);

        /// <summary>The error in English.</summary>
        public string TextEn => Text(ErrorTexts.English);

        /// <summary>What is known of the error, the value that was refused among it.</summary>
        public ErrorDetails Details()
        {
            var subject = new ErrorTexts(Path, root);
            FieldWords? field = Code == ErrorCodes.Code ? subject.Field : null;
            JsonElement? value = PathSteps.At(document?.Invoke(), Path);
            return new ErrorDetails(
                subject.Label, subject.Path, value, field?.List ?? string.Empty, field?.Title ?? string.Empty, Nearest(field, value));
        }

        /// <inheritdoc/>
        public bool Equals(HubError? other) => other != null && other.Code == Code && other.Path == Path;

        /// <inheritdoc/>
        public override bool Equals(object? obj) => Equals(obj as HubError);

        /// <inheritdoc/>
        public override int GetHashCode() => unchecked((Path.GetHashCode() * 397) ^ Code.GetHashCode());

        /// <inheritdoc/>
        public override string ToString() => Code + " " + Path;

        /// <summary>Takes note of the document that has the error, as JSON, and of its root element where paths start below it.</summary>
        internal void IsOf(Func<string?> json, string rootElement)
        {
            document ??= json;
            root = rootElement;
        }

        private static IReadOnlyList<KeyValuePair<string, string>> Nearest(FieldWords? field, JsonElement? value)
        {
            if (field == null || value?.ValueKind != JsonValueKind.String)
            {
                return Array.Empty<KeyValuePair<string, string>>();
            }

            IEnumerable<KeyValuePair<string, string>>? codes = field.List.Length > 0
                ? WordTable.ListOf(field.List)?.Labelled
                : field.Codes.Select(code => new KeyValuePair<string, string>(code, code));
            return NearestCodes.Among(value.Value.GetString() ?? string.Empty, codes ?? Array.Empty<KeyValuePair<string, string>>());
        }

        private string Text(int language) => texts?.Invoke(language) ?? new ErrorTexts(Path, root).Text(Code, language);
    }
}
