using System;
using System.Collections.Generic;
using System.Text.Json;

namespace HubSante.Models.V0
{
    /// <summary>Values of JSON that the model does not describe, kept as they came.</summary>
    internal static class JsonAny
    {
        /// <summary>Any value, as it came.</summary>
        internal static JsonElement Read(ref Utf8JsonReader reader)
        {
            using (JsonDocument document = JsonDocument.ParseValue(ref reader))
            {
                JsonElement element = document.RootElement.Clone();
                Check(element);
                return element;
            }
        }

        private static void Check(JsonElement element)
        {
            switch (element.ValueKind)
            {
                case JsonValueKind.String:
                    element.GetString();
                    break;
                case JsonValueKind.Number:
                    CheckNumber(element.GetRawText());
                    break;
                case JsonValueKind.Array:
                    foreach (JsonElement item in element.EnumerateArray())
                    {
                        Check(item);
                    }

                    break;
                case JsonValueKind.Object:
                    var names = new HashSet<string>(StringComparer.Ordinal);
                    foreach (JsonProperty property in element.EnumerateObject())
                    {
                        Check(names.Add(property.Name) ? property.Value : throw Duplicate());
                    }

                    break;
            }
        }

        internal static void CheckNumber(string text)
        {
            if (!NumberText.IsReasonable(text))
            {
                throw new JsonException("A number is too long, or beyond every double.");
            }
        }

        internal static JsonException Duplicate() => new JsonException("A property stands twice.");
    }
}
