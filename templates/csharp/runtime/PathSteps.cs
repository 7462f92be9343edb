using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace HubSante.Models.V0
{
    /// <summary>The steps of a path (RFC 9535): names, and indexes as numbers.</summary>
    internal static class PathSteps
    {
        internal const int Deepest = 1000;

        private static readonly Regex Step = new Regex(
            "\\[([0-9]+)\\]|\\.([A-Za-z_][A-Za-z0-9_]*)|\\['((?:[^'\\\\]|\\\\.)*)'\\]",
            RegexOptions.Singleline | RegexOptions.CultureInvariant);

        private static readonly Regex Escaped =
            new Regex("\\\\(?:u[0-9a-f]{4}|.)", RegexOptions.Singleline | RegexOptions.CultureInvariant);

        internal static object[] Of(string path) => Step.Matches(path).Cast<Match>().Select(StepOf).ToArray();

        /// <summary>Steps below a message as a short path: <c>patient[0].sex</c>.</summary>
        internal static string Short(IEnumerable<object> steps)
        {
            var place = new Place();
            foreach (object step in steps)
            {
                if (step is int index)
                {
                    place.Enter(index);
                }
                else
                {
                    place.Enter((string)step);
                }
            }

            string text = place.ToString().Substring(1);
            return text.StartsWith(".", System.StringComparison.Ordinal) ? text.Substring(1) : text;
        }

        /// <summary>What stands at a path of a text of JSON; null where there is nothing.</summary>
        internal static JsonElement? At(string? json, string path)
        {
            if (json == null)
            {
                return null;
            }

            using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = Deepest });
            JsonElement found = document.RootElement;
            foreach (object step in Of(path))
            {
                if (step is int index && found.ValueKind == JsonValueKind.Array && index < found.GetArrayLength())
                {
                    found = found[index];
                }
                else if (!(step is string name && found.ValueKind == JsonValueKind.Object && found.TryGetProperty(name, out found)))
                {
                    return null;
                }
            }

            return found.Clone();
        }

        private static object StepOf(Match found)
        {
            if (found.Groups[1].Success)
            {
                return int.TryParse(found.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int index)
                    ? index
                    : int.MaxValue;
            }

            return found.Groups[2].Success ? found.Groups[2].Value : Escaped.Replace(found.Groups[3].Value, Unescaped);
        }

        private static string Unescaped(Match found)
        {
            string text = found.Value;
            int form = "'\\bfnrt".IndexOf(text[1]);
            return form >= 0
                ? "'\\\b\f\n\r\t"[form].ToString()
                : ((char)int.Parse(text.Substring(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString();
        }
    }
}
