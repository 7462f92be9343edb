using System.Text.Json;
using System.Xml;

namespace HubSante.Models.V0
{
    /// <summary>Free content, which no model describes, from JSON to XML, with hints where XML alone would lose something.</summary>
    internal sealed class OpenJson
    {
        private readonly XmlWriter writer;
        private readonly string xmlNamespace;
        private readonly bool hints;

        /// <summary>A writer of elements in one namespace.</summary>
        /// <param name="writer">Where they go.</param>
        /// <param name="xmlNamespace">Their namespace.</param>
        /// <param name="hints">Whether hints have a place there: a value of a wrong type in a field has none.</param>
        internal OpenJson(XmlWriter writer, string xmlNamespace, bool hints)
        {
            this.writer = writer;
            this.xmlNamespace = xmlNamespace;
            this.hints = hints;
        }

        /// <summary>A value as the element or elements of one name.</summary>
        internal void WriteProperty(string name, JsonElement value)
        {
            int count = value.ValueKind == JsonValueKind.Array ? value.GetArrayLength() : 0;
            if (count == 0)
            {
                WriteItem(name, value, false);
                return;
            }

            foreach (JsonElement item in value.EnumerateArray())
            {
                WriteItem(name, item, count == 1);
            }
        }

        private void WriteItem(string name, JsonElement value, bool isAlone)
        {
            writer.WriteStartElement(XmlConvert.VerifyNCName(name)!, xmlNamespace);
            if (hints && isAlone)
            {
                WriteHint(JsonHints.List, JsonHints.One);
            }

            if (hints && JsonHints.TypeOf(value) is string type)
            {
                WriteHint(JsonHints.Type, type);
            }

            WriteContent(value);
            writer.WriteEndElement();
        }

        private void WriteHint(string name, string value) =>
            writer.WriteAttributeString(JsonHints.Prefix, name, JsonHints.Namespace, value);

        private void WriteContent(JsonElement value)
        {
            switch (value.ValueKind)
            {
                case JsonValueKind.Object:
                    foreach (JsonProperty property in value.EnumerateObject())
                    {
                        WriteProperty(property.Name, property.Value);
                    }

                    break;
                case JsonValueKind.Array:
                    foreach (JsonElement item in value.EnumerateArray())
                    {
                        WriteItem(JsonHints.Item, item, false);
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
    }
}
