using System;
using System.Collections.Generic;
using System.Linq;

namespace HubSante.Models.V0
{
    /// <summary>A code, and what its list says of it.</summary>
    public abstract class CodeValue : IEquatable<CodeValue>
    {
        private static readonly string[] NoLabels = Array.Empty<string>();
        private string[]? texts;

        /// <summary>A code of a list.</summary>
        /// <param name="code">The code on the wire.</param>
        protected CodeValue(string code) => Code = code;

        /// <summary>The code on the wire.</summary>
        public string Code { get; }

        /// <summary>Whether the list has this code; false for one that was received and is unknown.</summary>
        public bool IsKnown { get; private set; }

        /// <summary>The label, in French; the code where it is unknown.</summary>
        public string Label => Labels.Count > 0 ? Labels[Labels.Count - 1] : Code;

        /// <summary>The labels from the most general level to the code's own.</summary>
        public IReadOnlyList<string> Labels { get; private set; } = NoLabels;

        /// <summary>The level: 1 for a root.</summary>
        public int Level { get; private set; } = 1;

        /// <summary>The text of the code one level up; null for a root.</summary>
        public string? ParentCode { get; private set; }

        /// <summary>The description, or an empty text.</summary>
        public string Description { get; private set; } = string.Empty;

        /// <summary>The comment, or an empty text.</summary>
        public string Comment { get; private set; } = string.Empty;

        /// <summary>Whether two codes are of one list and have one text.</summary>
        /// <param name="one">A code.</param>
        /// <param name="other">Another.</param>
        public static bool operator ==(CodeValue? one, CodeValue? other) => one is null ? other is null : one.Equals(other);

        /// <summary>Whether two codes are of different lists or have different texts.</summary>
        /// <param name="one">A code.</param>
        /// <param name="other">Another.</param>
        public static bool operator !=(CodeValue? one, CodeValue? other) => !(one == other);

        /// <inheritdoc/>
        public bool Equals(CodeValue? other) => !(other is null) && other.GetType() == GetType() && other.Code == Code;

        /// <inheritdoc/>
        public override bool Equals(object? obj) => Equals(obj as CodeValue);

        /// <inheritdoc/>
        public override int GetHashCode() => Code.GetHashCode();

        /// <summary>The code.</summary>
        public override string ToString() => Code;

        /// <summary>Whether each word stands in the code, in the label of one of its levels or in its description.</summary>
        internal bool Has(string[] folded)
        {
            texts ??= Labels.Concat(new[] { Code, Description }).Select(LabelText.Folded).ToArray();
            return folded.All(word => texts.Any(text => text.IndexOf(word, StringComparison.Ordinal) >= 0));
        }

        internal void Describe(int level, string? parent, string description, string comment, string[] labels)
        {
            IsKnown = true;
            Level = level;
            ParentCode = parent;
            Description = description;
            Comment = comment;
            Labels = labels;
        }
    }
}
