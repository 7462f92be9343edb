using System.Collections.Concurrent;
using System.Linq;
using System.Text.RegularExpressions;

namespace HubSante.Transforms
{
    /// <summary>
    /// Regular expressions of the tables, which are RE2's, as .NET has them: classes are those of ASCII, <c>$</c> is the very
    /// end, names of groups are left out, and what .NET alone reads as an operator within a set is escaped.
    /// </summary>
    internal static class Patterns
    {
        private static readonly ConcurrentDictionary<string, Regex> Known = new ConcurrentDictionary<string, Regex>();

        private static readonly Regex Token = new Regex(
            @"\[\^?\]?(?:\[:\^?\w+:\]|\\.|[^\]\\])*\]|\\.|\(\?P?<[A-Za-z_]\w*>|\(\?[a-zA-Z-]+[:)]|.", RegexOptions.Singleline);

        private static readonly Regex Element = new Regex(@"\[:\^?\w+:\]|\\.|.", RegexOptions.Singleline);
        private static readonly Regex ByLine = new Regex(@"^\(\?[a-z]*m");

        /// <summary>What an expression finds in a text: its first group, or all of it where it has none; null where it finds nothing.</summary>
        internal static string? Find(string expression, string text)
        {
            Regex known = Known.GetOrAdd(expression, item => new Regex(Translated(item), RegexOptions.CultureInvariant));
            Match found = known.Match(text);
            Group group = found.Groups[found.Groups.Count > 1 ? 1 : 0];
            return found.Success && group.Success ? group.Value : null;
        }

        private static string Translated(string expression)
        {
            bool isByLine = false;
            return Token.Replace(expression, match =>
            {
                isByLine |= ByLine.IsMatch(match.Value);
                return match.Value == "$" && isByLine ? "(?=\n|\\z)" : Outside(match.Value);
            });
        }

        private static string Outside(string token)
        {
            if (token.Length > 1 && token[0] == '[')
            {
                return Set(token);
            }

            switch (token)
            {
                case "$":
                    return "\\z";
                case "\\d":
                    return "[0-9]";
                case "\\D":
                    return "[^0-9]";
                case "\\w":
                    return "[0-9A-Za-z_]";
                case "\\W":
                    return "[^0-9A-Za-z_]";
                case "\\s":
                    return "[\\t\\n\\f\\r ]";
                case "\\S":
                    return "[^\\t\\n\\f\\r ]";
                default:
                    return token.StartsWith("(?P<") || (token.StartsWith("(?<") && token.EndsWith(">")) ? "(" : token;
            }
        }

        /// <summary>A set of characters; a hyphen that is no range's is escaped, as are brackets.</summary>
        private static string Set(string token)
        {
            bool isNegated = token[1] == '^';
            int start = isNegated ? 2 : 1;
            string[] elements = Element.Matches(token.Substring(start, token.Length - start - 1)).Cast<Match>().Select(item => item.Value).ToArray();
            var parts = elements.Select((element, index) => element != "-" ? Inside(element)
                : index > 0 && index < elements.Length - 1 && !IsClass(elements[index - 1]) && !IsClass(elements[index + 1]) ? "-" : "\\-");
            return (isNegated ? "[^" : "[") + string.Concat(parts) + "]";
        }

        private static bool IsClass(string element) => element.StartsWith("[:") || (element.Length > 1 && "dwspDWSP".IndexOf(element[1]) >= 0);

        private static string Inside(string element)
        {
            switch (element)
            {
                case "\\d":
                case "[:digit:]":
                    return "0-9";
                case "\\w":
                case "[:word:]":
                    return "0-9A-Za-z_";
                case "\\s":
                    return "\\t\\n\\f\\r ";
                case "[:space:]":
                    return "\\t\\n\\v\\f\\r ";
                case "[:alpha:]":
                    return "A-Za-z";
                case "[:alnum:]":
                    return "0-9A-Za-z";
                case "[:lower:]":
                    return "a-z";
                case "[:upper:]":
                    return "A-Z";
                case "[":
                case "]":
                    return "\\" + element;
                default:
                    return element;
            }
        }
    }
}
