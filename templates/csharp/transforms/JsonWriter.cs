using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace HubSante.Transforms
{
    /// <summary>Writes values as JSON.</summary>
    internal static class JsonWriter
    {
        private const string Escaped = "\"\\\b\f\n\r\t";
        private const string Letters = "\"\\bfnrt";

        internal static string Write(object? value)
        {
            var output = new StringBuilder();
            Write(value, output);
            return output.ToString();
        }

        /// <summary>The text of a single value as JSON has it; null for null, objects and lists.</summary>
        internal static string? Text(object? value) =>
            value is bool flag ? (flag ? "true" : "false") : value as string ?? (value as JsonNumber)?.Text;

        private static void Write(object? value, StringBuilder output)
        {
            switch (value)
            {
                case JsonObject properties:
                    string before = "{";
                    foreach (KeyValuePair<string, object?> property in properties)
                    {
                        output.Append(before);
                        Quote(property.Key, output);
                        output.Append(':');
                        Write(property.Value, output);
                        before = ",";
                    }

                    output.Append(properties.Count == 0 ? "{}" : "}");
                    break;
                case List<object?> items:
                    output.Append('[');
                    for (int index = 0; index < items.Count; index++)
                    {
                        output.Append(index > 0 ? "," : string.Empty);
                        Write(items[index], output);
                    }

                    output.Append(']');
                    break;
                case string text:
                    Quote(text, output);
                    break;
                default:
                    output.Append(Text(value) ?? "null");
                    break;
            }
        }

        private static void Quote(string text, StringBuilder output)
        {
            output.Append('"');
            foreach (char character in text)
            {
                int at = Escaped.IndexOf(character);
                if (at >= 0)
                {
                    output.Append('\\').Append(Letters[at]);
                }
                else if (character < ' ')
                {
                    output.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
                }
                else
                {
                    output.Append(character);
                }
            }

            output.Append('"');
        }
    }
}
