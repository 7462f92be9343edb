using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Xml.Linq;

namespace HubSante.Models.V0
{
    /// <summary>
    /// Values of any kind as they are kept (see <see cref="Slot"/>): objects of no class as <see cref="FreeObject"/>, lists as
    /// <see cref="RawList"/>, null as <see cref="JsonNull"/>.
    /// </summary>
    internal static class JsonNodes
    {
        /// <summary>The value of a text of JSON.</summary>
        internal static object Of(string text)
        {
            using (JsonDocument document = JsonDocument.Parse(text))
            {
                return Of(document.RootElement);
            }
        }

        internal static object Of(JsonElement value)
        {
            switch (value.ValueKind)
            {
                case JsonValueKind.Object:
                    return new FreeObject(value.EnumerateObject().Select(item => Property(item.Name, Of(item.Value))).ToArray());
                case JsonValueKind.Array:
                    return new RawList(value.EnumerateArray().Select(item => Of(item)).ToList());
                case JsonValueKind.String:
                    return value.GetString()!;
                case JsonValueKind.Number:
                    return new HubNumber(value.GetRawText());
                case JsonValueKind.True:
                case JsonValueKind.False:
                    return value.ValueKind == JsonValueKind.True;
                default:
                    return JsonNull.Value;
            }
        }

        /// <summary>The elements of one name, which are free content.</summary>
        internal static object Of(IReadOnlyList<XElement> elements) =>
            JsonHints.IsList(elements) ? new RawList(elements.Select(Of).ToList()) : Of(elements[0]);

        /// <summary>What is kept in any form: that of a property which the model does not have, too.</summary>
        internal static object OfKept(object kept)
        {
            switch (kept)
            {
                case JsonElement json:
                    return Of(json);
                case JsonScalar scalar:
                    return Of(scalar.Text);
                case XElement[] elements:
                    return Of(elements);
                case XElement element:
                    return Of(element);
                case XmlBoolean boolean:
                    return boolean.Value;
                case Repeated several:
                    return OfKept(several.First);
                default:
                    return kept;
            }
        }

        private static object Of(XElement element)
        {
            if (!element.HasElements)
            {
                return OfText(element.Value, JsonHints.TypeOf(element));
            }

            if (XmlFindings.HasText(element))
            {
                return new UnreadElement(element);
            }

            return JsonHints.IsListOfItems(element)
                ? new RawList(element.Elements().Select(Of).ToList())
                : (object)new FreeObject(element.Elements().GroupBy(child => child.Name.LocalName)
                    .Select(group => Property(group.Key, Of(group.ToArray()))).ToArray());
        }

        /// <summary>A text, or the value that it is by its hint; one that does not fit stays a text.</summary>
        private static object OfText(string text, string? hint)
        {
            switch (hint)
            {
                case "number" when NumberText.IsJson(text) && NumberText.IsReasonable(text):
                    return new HubNumber(text);
                case "boolean" when text == "true" || text == "false":
                    return text == "true";
                case "null" when text.Length == 0:
                    return JsonNull.Value;
                case "object" when text.Length == 0:
                    return new FreeObject(Array.Empty<KeyValuePair<string, object>>());
                case "array" when text.Length == 0:
                    return new RawList();
                default:
                    return text;
            }
        }

        private static KeyValuePair<string, object> Property(string name, object value) =>
            new KeyValuePair<string, object>(name, value);
    }
}
