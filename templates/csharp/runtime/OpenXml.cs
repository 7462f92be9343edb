using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Xml.Linq;

namespace HubSante.Models.V0
{
    /// <summary>Free content, which no model describes, from XML to JSON; attributes say what XML alone cannot.</summary>
    internal static class OpenXml
    {
        /// <summary>The elements of one name as a JSON value.</summary>
        internal static void WriteProperty(Utf8JsonWriter writer, IReadOnlyList<XElement> elements, bool isList)
        {
            if (!isList && !JsonHints.IsList(elements))
            {
                WriteItem(writer, elements[0]);
                return;
            }

            WriteList(writer, elements);
        }

        /// <summary>One element as a JSON value.</summary>
        internal static void WriteItem(Utf8JsonWriter writer, XElement element)
        {
            if (!element.HasElements)
            {
                WriteText(writer, element.Value, JsonHints.TypeOf(element));
            }
            else if (JsonHints.IsListOfItems(element))
            {
                WriteList(writer, element.Elements());
            }
            else
            {
                WriteObject(writer, element);
            }
        }

        /// <summary>A text, or the value that it is by its hint; one that does not fit stays a text.</summary>
        private static void WriteText(Utf8JsonWriter writer, string text, string? hint)
        {
            switch (hint)
            {
                case "number" when NumberText.IsJson(text) && NumberText.IsReasonable(text):
                    JsonOutput.WriteNumber(writer, text);
                    break;
                case "boolean" when text == "true" || text == "false":
                    writer.WriteBooleanValue(text == "true");
                    break;
                case "null" when text.Length == 0:
                    writer.WriteNullValue();
                    break;
                case "object" when text.Length == 0:
                    writer.WriteStartObject();
                    writer.WriteEndObject();
                    break;
                case "array" when text.Length == 0:
                    WriteList(writer, Enumerable.Empty<XElement>());
                    break;
                default:
                    writer.WriteStringValue(text);
                    break;
            }
        }

        private static void WriteList(Utf8JsonWriter writer, IEnumerable<XElement> elements)
        {
            writer.WriteStartArray();
            foreach (XElement element in elements)
            {
                WriteItem(writer, element);
            }

            writer.WriteEndArray();
        }

        private static void WriteObject(Utf8JsonWriter writer, XElement element)
        {
            writer.WriteStartObject();
            foreach (IGrouping<string, XElement> group in element.Elements().GroupBy(child => child.Name.LocalName))
            {
                writer.WritePropertyName(group.Key);
                WriteProperty(writer, group.ToArray(), false);
            }

            writer.WriteEndObject();
        }
    }
}
