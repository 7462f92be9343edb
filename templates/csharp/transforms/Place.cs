using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace HubSante.Transforms
{
    /// <summary>Places of values: paths of errors (RFC 9535, section 2.7), and paths of names without indexes.</summary>
    internal static class Place
    {
        private const string Escapes = "'\\\b\f\n\r\t";
        private const string Letters = "'\\bfnrt";

        /// <summary>The path of a property: <c>.name</c>, or <c>['a name that is none']</c>.</summary>
        internal static string Join(string path, string name)
        {
            if (name.Length > 0 && !IsDigit(name[0]) && name.All(item => IsDigit(item) || item == '_' || (item | 32) >= 'a' && (item | 32) <= 'z' && item < 128))
            {
                return path + "." + name;
            }

            var quoted = new StringBuilder(path).Append("['");
            foreach (char item in name)
            {
                int at = Escapes.IndexOf(item);
                quoted.Append(at >= 0 ? "\\" + Letters[at]
                    : item < ' ' ? "\\u" + ((int)item).ToString("x4", CultureInfo.InvariantCulture)
                    : item.ToString());
            }

            return quoted.Append("']").ToString();
        }

        /// <summary>Whether a path is <paramref name="start"/>, or below it.</summary>
        internal static bool IsBelow(IReadOnlyList<string> path, IReadOnlyList<string> start) =>
            path.Count >= start.Count && path.Take(start.Count).SequenceEqual(start);

        /// <summary>Some paths of errors, and those of all that holds them.</summary>
        internal static HashSet<string> WithHolders(IEnumerable<string> paths)
        {
            var found = new HashSet<string>();
            foreach (string path in paths)
            {
                for (string place = path; place.Length > 0 && found.Add(place);)
                {
                    place = place.Substring(0, System.Math.Max(System.Math.Max(place.LastIndexOf('.'), place.LastIndexOf('[')), 0));
                }
            }

            return found;
        }

        internal static string[] Add(string[] path, string name)
        {
            var longer = new string[path.Length + 1];
            path.CopyTo(longer, 0);
            longer[path.Length] = name;
            return longer;
        }

        /// <summary>The first value at a path; null where there is none.</summary>
        internal static object? FirstValue(object? value, IEnumerable<string> path)
        {
            foreach (string name in path)
            {
                while (value is List<object?> items)
                {
                    value = items.FirstOrDefault();
                }

                value = (value as JsonObject)?[name];
            }

            return value is List<object?> found && found.Count > 0 ? found[0] : value;
        }

        private static bool IsDigit(char item) => item >= '0' && item <= '9';
    }
}
