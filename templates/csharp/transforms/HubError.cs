using System;

namespace HubSante.Transforms
{
    /// <summary>One thing that is wrong in a message: what, where, and a text for people in the words of its release.</summary>
    public sealed class HubError : IEquatable<HubError>
    {
        private readonly Func<string, string, int, string>? texts;

        internal HubError(string code, string path, Func<string, string, int, string>? texts = null)
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
        public string TextFr => Text(0);

        /// <summary>The error in English.</summary>
        public string TextEn => Text(1);

        /// <inheritdoc/>
        public bool Equals(HubError? other) => other != null && other.Code == Code && other.Path == Path;

        /// <inheritdoc/>
        public override bool Equals(object? obj) => Equals(obj as HubError);

        /// <inheritdoc/>
        public override int GetHashCode() => unchecked((Path.GetHashCode() * 397) ^ Code.GetHashCode());

        /// <inheritdoc/>
        public override string ToString() => Code + " " + Path;

        /// <summary>The error in the words of the line that read a document, where it has none yet.</summary>
        internal HubError In(HubDocument document) => texts == null ? new HubError(Code, Path, document.Texts) : this;

        private string Text(int language) => texts == null ? ToString() : texts(Code, Path, language);
    }
}
