using System.Text;

namespace HubSante.Models.V0
{
    /// <summary>Texts as they are searched: NFKD, marks removed, <c>œ</c> and <c>æ</c> as two letters, lower case.</summary>
    internal static class LabelText
    {
        private const int FirstSyllable = 0xAC00;
        private const int LastSyllable = 0xD7A3;
        private const int Vowels = 21;
        private const int Finals = 28;

        internal static string Folded(string text)
        {
            var folded = new StringBuilder(text.Length);
            for (int at = 0; at < text.Length; at++)
            {
                bool isPair = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
                int character = isPair ? char.ConvertToUtf32(text, at) : text[at];
                if (character >= FirstSyllable && character <= LastSyllable)
                {
                    AppendSyllable(folded, character - FirstSyllable);
                }
                else if (FoldTable.Of(character) is string known)
                {
                    folded.Append(known);
                }
                else
                {
                    folded.Append(text, at, isPair ? 2 : 1);
                }

                at += isPair ? 1 : 0;
            }

            return folded.ToString();
        }

        /// <summary>A syllable of Hangul as its letters (Unicode, section 3.12).</summary>
        private static void AppendSyllable(StringBuilder folded, int index)
        {
            folded.Append((char)(0x1100 + (index / (Vowels * Finals)))).Append((char)(0x1161 + (index % (Vowels * Finals) / Finals)));
            if (index % Finals > 0)
            {
                folded.Append((char)(0x11A7 + (index % Finals)));
            }
        }
    }
}
