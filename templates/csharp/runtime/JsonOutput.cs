using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml.Linq;

namespace HubSante.Models.V0
{
    /// <summary>Writes objects as JSON: keys in the order of the model, numbers in the characters they came in.</summary>
    internal static class JsonOutput
    {
        private static readonly JsonWriterOptions Compact = Options(false);
        private static readonly JsonWriterOptions Indented = Options(true);

        internal static string Write(HubObject value, bool indented) => Text(writer => WriteObject(writer, value), indented);

        /// <summary>A message below its root element's name.</summary>
        internal static string Write(string root, HubObject value, bool indented) => Text(
            writer =>
            {
                writer.WriteStartObject();
                writer.WritePropertyName(root);
                WriteObject(writer, value);
                writer.WriteEndObject();
            },
            indented);

        internal static JsonElement ToElement(object kept)
        {
            string json = Text(writer => WriteValue(writer, kept, null), false);
            using (JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = PathSteps.Deepest }))
            {
                return document.RootElement.Clone();
            }
        }

        private static JsonWriterOptions Options(bool indented) => new JsonWriterOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Indented = indented,
            SkipValidation = true,
        };

        private static string Text(Action<Utf8JsonWriter> write, bool indented)
        {
            using (var stream = new MemoryStream())
            {
                using (var writer = new Utf8JsonWriter(stream, indented ? Indented : Compact))
                {
                    write(writer);
                }

                return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
            }
        }

        internal static void WriteObject(Utf8JsonWriter writer, HubObject value)
        {
            writer.WriteStartObject();
            Field[] fields = value.Shape.Table;
            for (int index = 0; index < fields.Length; index++)
            {
                if (value[index] is object kept && IsPresent(kept))
                {
                    writer.WritePropertyName(fields[index].Name);
                    WriteValue(writer, kept, fields[index]);
                }
            }

            WriteExtras(writer, value, false);
            WriteExtras(writer, value, true);
            writer.WriteEndObject();
        }

        /// <summary>What the model does not have; a message comes last, as in XML.</summary>
        private static void WriteExtras(Utf8JsonWriter writer, HubObject value, bool messages)
        {
            foreach (KeyValuePair<string, object> extra in value.Extras)
            {
                if (extra.Value is HubObject == messages)
                {
                    writer.WritePropertyName(extra.Key);
                    WriteValue(writer, extra.Value, null);
                }
            }
        }

        internal static bool IsPresent(object? kept) => kept is IHubList list ? list.IsPresent : kept != null;

        internal static void WriteValue(Utf8JsonWriter writer, object kept, Field? field)
        {
            switch (kept)
            {
                case string text:
                    writer.WriteStringValue(text);
                    break;
                case HubObject value:
                    WriteObject(writer, value);
                    break;
                case FreeObject free:
                    WriteFree(writer, free);
                    break;
                case JsonNull _:
                    writer.WriteNullValue();
                    break;
                case UnreadElement unread:
                    OpenXml.WriteItem(writer, unread.Element);
                    break;
                case HubNumber number:
                    WriteNumber(writer, NumberText.ToJson(number.Text));
                    break;
                case bool boolean:
                    writer.WriteBooleanValue(boolean);
                    break;
                case XmlBoolean boolean:
                    writer.WriteBooleanValue(boolean.Value);
                    break;
                case JsonScalar scalar:
                    scalar.Element.WriteTo(writer);
                    break;
                case JsonElement element:
                    element.WriteTo(writer);
                    break;
                case Repeated several:
                    OpenXml.WriteProperty(writer, several.Elements, true);
                    break;
                case XElement[] elements:
                    OpenXml.WriteProperty(writer, elements, field != null && field.IsList);
                    break;
                case XElement element:
                    OpenXml.WriteItem(writer, element);
                    break;
                case IHubList list:
                    writer.WriteStartArray();
                    foreach (object item in list.Items)
                    {
                        WriteValue(writer, item, field);
                    }

                    writer.WriteEndArray();
                    break;
            }
        }

        private static void WriteFree(Utf8JsonWriter writer, FreeObject value)
        {
            writer.WriteStartObject();
            foreach (KeyValuePair<string, object> property in value.Properties)
            {
                writer.WritePropertyName(property.Key);
                WriteValue(writer, property.Value, null);
            }

            writer.WriteEndObject();
        }

        /// <summary>A number in its own characters, which <c>WriteNumberValue</c> would change.</summary>
        internal static void WriteNumber(Utf8JsonWriter writer, string text)
        {
            if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value)
                && value.ToString(CultureInfo.InvariantCulture) == text)
            {
                writer.WriteNumberValue(value);
                return;
            }

            using (JsonDocument document = JsonDocument.Parse(text))
            {
                document.RootElement.WriteTo(writer);
            }
        }
    }
}
