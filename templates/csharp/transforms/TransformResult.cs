using System.Collections.Generic;
using System.Linq;

namespace HubSante.Transforms
{
    /// <summary>What became of a document. What shows it holds counts, paths and rules, and no value.</summary>
    public sealed class TransformResult
    {
        internal TransformResult(
            HubDocument? document, IEnumerable<HubError> errors, IEnumerable<TransformLoss> losses, IEnumerable<TransformDefault> defaults)
        {
            Document = document;
            Errors = errors.ToArray();
            Losses = losses.ToArray();
            Defaults = defaults.ToArray();
        }

        /// <summary>The document of the new line, valid there; null where it is refused.</summary>
        public HubDocument? Document { get; }

        /// <summary>Why the document is refused, by path, then code.</summary>
        public IReadOnlyList<HubError> Errors { get; }

        /// <summary>Each value that is not in the new document.</summary>
        public IReadOnlyList<TransformLoss> Losses { get; }

        /// <summary>Each value that the old document did not have.</summary>
        public IReadOnlyList<TransformDefault> Defaults { get; }

        /// <inheritdoc/>
        public override string ToString()
        {
            string lost = string.Join(", ", Losses.GroupBy(item => item.Rule).Select(group => group.Count() + " " + group.Key));
            return (Document?.Schema ?? "refused") + "; losses: " + (lost.Length > 0 ? lost : "none") + "; "
                + Defaults.Count + " defaults; " + Errors.Count + " errors";
        }
    }
}
