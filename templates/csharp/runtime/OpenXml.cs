using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace HubSante.Models.V0
{
    /// <summary>
    /// Content that the model does not describe, from JSON to XML and back. XML alone cannot tell <c>1</c> from
    /// <c>"1"</c>, nor one value from a list of one: an attribute says so where it must (<c>json:type</c>, <c>json:list</c>).
    /// </summary>
    internal static class OpenXml
    {
        internal const string HintNamespace = "urn:hubgen:json";
        private const string HintPrefix = "json";
        private static readonly XName TypeHint = XName.Get("type", HintNamespace);
        private static readonly XName ListHint = XName.Get("list", HintNamespace);

        /// <summary>The elements of one name as a JSON value.</summary>
        internal static void WriteProperty(Utf8JsonWriter writer, IReadOnlyList<XElement> elements, bool isList)
        {
            if (elements.Count == 1 && !isList && elements[0].Attribute(ListHint) == null)
            {
                WriteItem(writer, elements[0]);
                return;
            }

            writer.WriteStartArray();
            foreach (XElement element in elements)
            {
                WriteItem(writer, element);
            }

            writer.WriteEndArray();
        }

        /// <summary>One element as a JSON value.</summary>
        internal static void WriteItem(Utf8JsonWriter writer, XElement element)
        {
            string? hint = element.Attribute(TypeHint)?.Value;
            string text = element.Value;
            if (hint == "array")
            {
                WriteProperty(writer, element.Elements().ToArray(), true);
            }
            else if (element.HasElements || hint == "object")
            {
                WriteObject(writer, element);
            }
            else if (hint == "null")
            {
                writer.WriteNullValue();
            }
            else if (hint == "boolean" && XmlBoolean.Read(text) is object boolean)
            {
                writer.WriteBooleanValue(Slot.Read<bool>(boolean));
            }
            else if (hint == "number" && NumberText.IsJson(text))
            {
                JsonOutput.WriteNumber(writer, text);
            }
            else
            {
                writer.WriteStringValue(text);
            }
        }

        /// <summary>A JSON value as the element or elements of one name.</summary>
        internal static void WriteProperty(XmlWriter writer, string name, string xmlNamespace, JsonElement value, bool hints)
        {
            if (value.ValueKind != JsonValueKind.Array)
            {
                WriteItem(writer, name, xmlNamespace, value, hints, false);
                return;
            }

            int count = value.GetArrayLength();
            if (count == 0 && hints)
            {
                WriteItem(writer, name, xmlNamespace, value, hints, false);
            }

            foreach (JsonElement item in value.EnumerateArray())
            {
                WriteItem(writer, name, xmlNamespace, item, hints, hints && count == 1);
            }
        }

        private static void WriteObject(Utf8JsonWriter writer, XElement element)
        {
            writer.WriteStartObject();
            foreach (IGrouping<string, XElement> group in element.Elements().GroupBy(child => child.Name.LocalName))
            {
                writer.WritePropertyName(XmlConvert.DecodeName(group.Key));
                WriteProperty(writer, group.ToArray(), false);
            }

            writer.WriteEndObject();
        }

        private static void WriteItem(XmlWriter writer, string name, string xmlNamespace, JsonElement value, bool hints, bool list)
        {
            writer.WriteStartElement(Name(name), xmlNamespace);
            if (list)
            {
                writer.WriteAttributeString(HintPrefix, "list", HintNamespace, "true");
            }

            if (hints && Hint(value) is string hint)
            {
                writer.WriteAttributeString(HintPrefix, "type", HintNamespace, hint);
            }

            WriteContent(writer, xmlNamespace, value, hints);
            writer.WriteEndElement();
        }

        private static void WriteContent(XmlWriter writer, string xmlNamespace, JsonElement value, bool hints)
        {
            switch (value.ValueKind)
            {
                case JsonValueKind.Object:
                    foreach (JsonProperty property in value.EnumerateObject())
                    {
                        WriteProperty(writer, property.Name, xmlNamespace, property.Value, hints);
                    }

                    break;
                case JsonValueKind.Array:
                    foreach (JsonElement item in value.EnumerateArray())
                    {
                        WriteItem(writer, "item", xmlNamespace, item, hints, false);
                    }

                    break;
                case JsonValueKind.String:
                    writer.WriteString(value.GetString());
                    break;
                case JsonValueKind.Null:
                    break;
                default:
                    writer.WriteString(value.GetRawText());
                    break;
            }
        }

        private static string? Hint(JsonElement value)
        {
            switch (value.ValueKind)
            {
                case JsonValueKind.True:
                case JsonValueKind.False:
                    return "boolean";
                case JsonValueKind.Number:
                    return "number";
                case JsonValueKind.Null:
                    return "null";
                case JsonValueKind.Array:
                    return "array";
                case JsonValueKind.Object:
                    return value.EnumerateObject().Any() ? null : "object";
                default:
                    return null;
            }
        }

        /// <summary>A property's name as an element's: what XML does not allow is written <c>_x0020_</c>.</summary>
        private static string Name(string name) => name.Length == 0
            ? throw new HubFormatException("XML has no element without a name.")
            : XmlConvert.EncodeLocalName(name)!;
    }
}
