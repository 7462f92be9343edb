using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace HubSante.Models.V0
{
    /// <summary>Writes objects as XML, in the order of the model (xs:sequence).</summary>
    internal sealed class XmlOutput
    {
        private const string Xlink = "http://www.w3.org/1999/xlink";

        private readonly XmlWriter writer;

        private XmlOutput(XmlWriter writer) => this.writer = writer;

        internal static XName XlinkType { get; } = XName.Get("type", Xlink);

        /// <summary>A document whose root element is an object.</summary>
        /// <exception cref="HubFormatException">A text has a character that XML cannot carry.</exception>
        internal static string Write(string root, string xmlNamespace, HubObject value, bool indented)
        {
            var settings = new XmlWriterSettings
            {
                Encoding = new UTF8Encoding(false),
                Indent = indented,
                NewLineHandling = NewLineHandling.Entitize,
            };
            try
            {
                using (var stream = new MemoryStream())
                {
                    using (XmlWriter writer = XmlWriter.Create(stream, settings))
                    {
                        new XmlOutput(writer).Element(root, xmlNamespace, value);
                    }

                    return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
                }
            }
            catch (Exception error) when (error is ArgumentException || error is XmlException)
            {
                throw new HubFormatException("A text of the message has a character that XML does not have.");
            }
        }

        private void Element(string name, string xmlNamespace, HubObject value)
        {
            writer.WriteStartElement(name, xmlNamespace);
            if (value.Shape.XlinkType != null && value.HasXlink)
            {
                writer.WriteAttributeString("xlink", "type", Xlink, value.Shape.XlinkType);
            }

            Fields(value, xmlNamespace);
            Extras(value, xmlNamespace, false);
            Extras(value, xmlNamespace, true);
            writer.WriteEndElement();
        }

        private void Fields(HubObject value, string xmlNamespace)
        {
            Field[] fields = value.Shape.Table;
            for (int index = 0; index < fields.Length; index++)
            {
                Field field = fields[index];
                if (value[index] is object free && field.IsFree && JsonOutput.IsPresent(free))
                {
                    new OpenJson(writer, xmlNamespace, true).WriteProperty(field.Name, JsonOutput.ToElement(free));
                }
                else if (value[index] is object kept && JsonOutput.IsPresent(kept))
                {
                    Property(field, kept, field.NamespaceIn(xmlNamespace), value.WrapperHasXlink);
                }
            }
        }

        private void Property(Field field, object kept, string xmlNamespace, bool xlink)
        {
            if (field.XmlItemName != null && kept is IHubList items)
            {
                writer.WriteStartElement(field.XmlName, xmlNamespace);
                if (xlink)
                {
                    writer.WriteAttributeString("xlink", "type", Xlink, "resource");
                }

                foreach (object item in items.Items)
                {
                    Value(field.XmlItemName, xmlNamespace, item, field.Kind);
                }

                writer.WriteEndElement();
            }
            else if (kept is IHubList list)
            {
                foreach (object item in list.Items)
                {
                    Value(field.XmlName, xmlNamespace, item, field.Kind);
                }
            }
            else
            {
                Value(field.XmlName, xmlNamespace, kept, field.Kind);
            }
        }

        private void Value(string name, string xmlNamespace, object kept, FieldKind kind)
        {
            switch (kept)
            {
                case HubObject value:
                    Element(name, xmlNamespace, value);
                    break;
                case JsonScalar scalar:
                    new OpenJson(writer, xmlNamespace, false).WriteProperty(name, scalar.Element);
                    break;
                case JsonElement json:
                    new OpenJson(writer, xmlNamespace, false).WriteProperty(name, json);
                    break;
                case XElement element:
                    element.WriteTo(writer);
                    break;
                case Repeated several:
                    several.Elements.ForEach(element => element.WriteTo(writer));
                    break;
                case XElement[] elements:
                    Array.ForEach(elements, element => element.WriteTo(writer));
                    break;
                case HubNumber number:
                    writer.WriteElementString(name, xmlNamespace, NumberText.ToXml(number.Text));
                    break;
                default:
                    writer.WriteElementString(name, xmlNamespace, Slot.Lexical(kept));
                    break;
            }
        }

        /// <summary>What the model does not have; a message comes last.</summary>
        private void Extras(HubObject value, string xmlNamespace, bool messages)
        {
            foreach (KeyValuePair<string, object> extra in value.Extras)
            {
                if (extra.Value is HubObject message)
                {
                    if (messages)
                    {
                        Element(extra.Key, value.Shape.MessageOf(extra.Key)!.XmlNamespace, message);
                    }
                }
                else if (!messages && extra.Value is XElement[])
                {
                    Value(extra.Key, xmlNamespace, extra.Value, FieldKind.Text);
                }
                else if (!messages)
                {
                    JsonElement json = extra.Value is JsonElement known ? known : JsonOutput.ToElement(extra.Value);
                    new OpenJson(writer, xmlNamespace, true).WriteProperty(extra.Key, json);
                }
            }
        }
    }
}
