using System;
using System.Collections.Generic;
using System.Linq;

namespace HubSante.Models.V0
{
    /// <summary>What is done with a code that is not in its list.</summary>
    public enum CodeMode
    {
        /// <summary>It is an error.</summary>
        Strict,

        /// <summary>It is kept, and reported as a warning.</summary>
        Tolerant,
    }

    /// <summary>Everything that is wrong in a message, by path, then by code.</summary>
    public sealed class ValidationReport
    {
        internal ValidationReport(IEnumerable<HubError> errors, IEnumerable<HubError> warnings)
        {
            Errors = Sorted(errors);
            Warnings = Sorted(warnings);
        }

        /// <summary>Whether there is no error; there may be warnings.</summary>
        public bool IsValid => Errors.Count == 0;

        /// <summary>The errors.</summary>
        public IReadOnlyList<HubError> Errors { get; }

        /// <summary>In tolerant mode, the codes that no list has.</summary>
        public IReadOnlyList<HubError> Warnings { get; }

        /// <summary>The same, of a document; its root element where paths start below it.</summary>
        internal ValidationReport Of(Func<string?> json, string rootElement)
        {
            foreach (HubError error in Errors.Concat(Warnings))
            {
                error.IsOf(json, rootElement);
            }

            return this;
        }

        private static IReadOnlyList<HubError> Sorted(IEnumerable<HubError> errors)
        {
            List<HubError> list = errors.ToList();
            list.Sort(Compare);
            int count = 0;
            for (int index = 0; index < list.Count; index++)
            {
                if (count == 0 || !list[count - 1].Equals(list[index]))
                {
                    list[count++] = list[index];
                }
            }

            list.RemoveRange(count, list.Count - count);
            return list;
        }

        private static int Compare(HubError one, HubError other)
        {
            int byPath = string.CompareOrdinal(one.Path, other.Path);
            return byPath != 0 ? byPath : string.CompareOrdinal(one.Code, other.Code);
        }
    }
}
