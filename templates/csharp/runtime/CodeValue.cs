using System;
using System.Collections.Generic;

namespace HubSante.Models.V0
{
    /// <summary>A code, and what its list says of it.</summary>
    public abstract class CodeValue : IEquatable<CodeValue>
    {
        private static readonly string[] NoLabels = Array.Empty<string>();

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

        /// <summary>The level, from 1.</summary>
        public int Level { get; private set; } = 1;

        /// <summary>The code one level up, or null.</summary>
        public string? Parent { get; private set; }

        /// <summary>The description, or an empty text.</summary>
        public string Description { get; private set; } = string.Empty;

        /// <summary>The comment, or an empty text.</summary>
        public string Comment { get; private set; } = string.Empty;

        /// <inheritdoc/>
        public bool Equals(CodeValue? other) => other != null && other.GetType() == GetType() && other.Code == Code;

        /// <inheritdoc/>
        public override bool Equals(object? obj) => Equals(obj as CodeValue);

        /// <inheritdoc/>
        public override int GetHashCode() => Code.GetHashCode();

        /// <summary>The code.</summary>
        public override string ToString() => Code;

        internal void Describe(int level, string? parent, string description, string comment, string[] labels)
        {
            IsKnown = true;
            Level = level;
            Parent = parent;
            Description = description;
            Comment = comment;
            Labels = labels;
        }
    }
}
