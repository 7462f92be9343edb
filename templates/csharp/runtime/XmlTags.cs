using System;
using System.Xml;

namespace HubSante.Models.V0
{
    /// <summary>Counts the attributes of each tag before XML is read: the reader of .NET compares each with every other.</summary>
    internal static class XmlTags
    {
        /// <summary>Attributes that an element may have at most, declarations of namespaces among them.</summary>
        private const int MostAttributes = 100;

        private static readonly char[] Marks = { '"', '\'', '>' };

        /// <summary>Refuses a text that has a tag with too many attributes.</summary>
        /// <exception cref="XmlException">A tag has more than 100.</exception>
        internal static void Check(string text)
        {
            int at = text.IndexOf('<');
            while (at >= 0)
            {
                int end = IsAt(text, at, "<!--") ? After(text, at + 4, "-->")
                    : IsAt(text, at, "<![CDATA[") ? After(text, at + 9, "]]>")
                    : IsAt(text, at, "<?") ? After(text, at + 2, "?>")
                    : AfterTag(text, at + 1);
                at = end < 0 ? -1 : text.IndexOf('<', end);
            }
        }

        /// <summary>Where a tag ends; negative where it does not, which the reader refuses.</summary>
        private static int AfterTag(string text, int at)
        {
            int count = 0;
            while ((at = text.IndexOfAny(Marks, at)) >= 0 && text[at] != '>')
            {
                count++;
                if (count > MostAttributes)
                {
                    throw new XmlException("An element has more than 100 attributes.");
                }

                at = text.IndexOf(text[at], at + 1);
                if (at < 0)
                {
                    return -1;
                }

                at++;
            }

            return at;
        }

        private static bool IsAt(string text, int at, string wanted) =>
            string.CompareOrdinal(text, at, wanted, 0, wanted.Length) == 0;

        private static int After(string text, int at, string end)
        {
            int found = text.IndexOf(end, at, StringComparison.Ordinal);
            return found < 0 ? -1 : found + end.Length;
        }
    }
}
