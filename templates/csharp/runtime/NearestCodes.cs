using System;
using System.Collections.Generic;
using System.Linq;

namespace HubSante.Models.V0
{
    /// <summary>The codes of a list that are spelled, or called, most like a text.</summary>
    internal static class NearestCodes
    {
        private const int Most = 3;
        private const int Longest = 40;

        /// <summary>The score of a label that has the text in it.</summary>
        private const int Inside = 3;

        /// <summary>At most three codes with their labels, the nearest first; those that are as near, in their order.</summary>
        internal static IReadOnlyList<KeyValuePair<string, string>> Among(string text, IEnumerable<KeyValuePair<string, string>> codes)
        {
            int[] wanted = Characters(text);
            if (wanted.Length == 0)
            {
                return Array.Empty<KeyValuePair<string, string>>();
            }

            string folded = string.Concat(wanted.Select(Text));
            int limit = Math.Max(4, 2 * ((wanted.Length + 1) / 2));
            return codes.Select(code => (Code: code, Score: Score(wanted, folded, code, limit)))
                .Where(item => item.Score <= limit)
                .OrderBy(item => item.Score)
                .Take(Most)
                .Select(item => item.Code)
                .ToArray();
        }

        private static int Score(int[] wanted, string folded, KeyValuePair<string, string> code, int limit)
        {
            string plain = code.Key == code.Value ? string.Empty : LabelText.Folded(code.Value);
            if (plain == folded)
            {
                return 0;
            }

            int[] spelled = Characters(code.Key);
            bool isFar = 2 * Math.Abs(spelled.Length - wanted.Length) > limit;
            int score = isFar ? limit + 1 : 2 * Distance(wanted, spelled);
            bool isInside = wanted.Length > 2 && plain.IndexOf(folded, StringComparison.Ordinal) >= 0;
            return isInside ? Math.Min(score, Inside) : score;
        }

        /// <summary>The steps from one text to another (optimal string alignment).</summary>
        private static int Distance(int[] one, int[] other)
        {
            var before = new int[other.Length + 1];
            int[] last = Enumerable.Range(0, other.Length + 1).ToArray();
            for (int row = 1; row <= one.Length; row++)
            {
                var now = new int[other.Length + 1];
                now[0] = row;
                for (int column = 1; column <= other.Length; column++)
                {
                    int cost = one[row - 1] == other[column - 1] ? 0 : 1;
                    now[column] = Math.Min(Math.Min(last[column] + 1, now[column - 1] + 1), last[column - 1] + cost);
                    if (row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1])
                    {
                        now[column] = Math.Min(now[column], before[column - 2] + 1);
                    }
                }

                before = last;
                last = now;
            }

            return last[other.Length];
        }

        /// <summary>The first characters of a text, folded; half a pair counts as one.</summary>
        private static int[] Characters(string text)
        {
            string folded = LabelText.Folded(text);
            var found = new List<int>();
            for (int at = 0; at < folded.Length && found.Count < Longest; at++)
            {
                bool isPair = char.IsHighSurrogate(folded[at]) && at + 1 < folded.Length && char.IsLowSurrogate(folded[at + 1]);
                found.Add(isPair ? char.ConvertToUtf32(folded, at) : folded[at]);
                at += isPair ? 1 : 0;
            }

            return found.ToArray();
        }

        private static string Text(int character) =>
            character > char.MaxValue ? char.ConvertFromUtf32(character) : ((char)character).ToString();
    }
}
