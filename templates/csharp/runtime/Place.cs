using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace HubSante.Models.V0
{
    /// <summary>Where a walk through a document is; a text is made of it only where something is wrong.</summary>
    internal sealed class Place
    {
        private readonly List<string?> names = new List<string?>();
        private readonly List<int> indexes = new List<int>();

        /// <summary>The text of the first levels, as far as it was made, and its length before each of them.</summary>
        private readonly StringBuilder path = new StringBuilder("$");
        private readonly List<int> lengths = new List<int>();

        internal void Enter(string name)
        {
            names.Add(name);
            indexes.Add(-1);
        }

        internal void Enter(int index)
        {
            names.Add(null);
            indexes.Add(index);
        }

        internal void Leave()
        {
            names.RemoveAt(names.Count - 1);
            indexes.RemoveAt(indexes.Count - 1);
            if (lengths.Count > names.Count)
            {
                path.Length = lengths[names.Count];
                lengths.RemoveAt(names.Count);
            }
        }

        internal string Of(string name)
        {
            Enter(name);
            string text = ToString();
            Leave();
            return text;
        }

        public override string ToString()
        {
            for (int level = lengths.Count; level < names.Count; level++)
            {
                lengths.Add(path.Length);
                if (names[level] is string name)
                {
                    AppendName(path, name);
                }
                else
                {
                    path.Append('[').Append(indexes[level].ToString(CultureInfo.InvariantCulture)).Append(']');
                }
            }

            return path.ToString();
        }

        /// <summary><c>.name</c>, or the name of a normalised path (RFC 9535, section 2.7).</summary>
        private static void AppendName(StringBuilder path, string name)
        {
            if (IsPlain(name))
            {
                path.Append('.').Append(name);
                return;
            }

            path.Append("['");
            foreach (char letter in name)
            {
                AppendEscaped(path, letter);
            }

            path.Append("']");
        }

        private static void AppendEscaped(StringBuilder path, char letter)
        {
            int form = "'\\\b\f\n\r\t".IndexOf(letter);
            if (form >= 0)
            {
                path.Append('\\').Append("'\\bfnrt"[form]);
            }
            else if (letter < ' ')
            {
                path.Append("\\u").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                path.Append(letter);
            }
        }

        private static bool IsPlain(string name)
        {
            for (int at = 0; at < name.Length; at++)
            {
                char letter = name[at];
                bool isDigit = letter >= '0' && letter <= '9';
                bool isLetter = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || letter == '_';
                if (!isLetter && (!isDigit || at == 0))
                {
                    return false;
                }
            }

            return name.Length > 0;
        }
    }
}
