using System;

namespace HubSante.Models.V0
{
    /// <summary>One thing that is wrong in a message: what, where, and a text for people.</summary>
    public sealed class HubError : IEquatable<HubError>
    {
        internal HubError(string code, string path)
        {
            Code = code;
            Path = path;
        }

        /// <summary>The kind of error, one of <see cref="ErrorCodes"/>; the same in every language.</summary>
        public string Code { get; }

        /// <summary>The place, from the document's root, in JSON's terms: <c>$.createCaseHealth.patient[0]</c>.</summary>
        public string Path { get; }

        /// <summary>The error in French.</summary>
        public string TextFr => ErrorTexts.French(Code, Path);

        /// <summary>The error in English.</summary>
        public string TextEn => ErrorTexts.English(Code, Path);

        /// <inheritdoc/>
        public bool Equals(HubError? other) => other != null && other.Code == Code && other.Path == Path;

        /// <inheritdoc/>
        public override bool Equals(object? obj) => Equals(obj as HubError);

        /// <inheritdoc/>
        public override int GetHashCode() => unchecked((Path.GetHashCode() * 397) ^ Code.GetHashCode());

        /// <inheritdoc/>
        public override string ToString() => Code + " " + Path;
    }
}
