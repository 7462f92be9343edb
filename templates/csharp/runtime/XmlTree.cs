using System;
using System.IO;
using System.Xml;
using System.Xml.Linq;

namespace HubSante.Models.V0
{
    /// <summary>Makes a tree of an XML text: no DTD, no external entity; stops at its 65th level, before it takes memory.</summary>
    internal static class XmlTree
    {
        private static readonly XmlReaderSettings Settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };

        /// <summary>The document's root element.</summary>
        /// <exception cref="HubFormatException">The text is not XML that may be read.</exception>
        internal static XElement Load(string text)
        {
            try
            {
                using (XmlReader reader = XmlReader.Create(new StringReader(text), Settings))
                {
                    return Read(reader);
                }
            }
            catch (Exception error) when (error is XmlException || error is InvalidOperationException)
            {
                throw new HubFormatException("The text is not XML that may be read: " + error.Message, error);
            }
        }

        /// <summary>The root element, with all below it; blanks are kept.</summary>
        /// <exception cref="XmlException">The text is not XML, or has more than 64 levels.</exception>
        private static XElement Read(XmlReader reader)
        {
            XElement? root = null;
            XElement? parent = null;
            while (reader.Read())
            {
                switch (reader.NodeType)
                {
                    case XmlNodeType.Element:
                        bool isEmpty = reader.IsEmptyElement;
                        XElement element = Element(reader);
                        root ??= element;
                        parent?.Add(element);
                        parent = isEmpty ? parent : element;
                        break;
                    case XmlNodeType.EndElement:
                        parent = parent!.Parent;
                        break;
                    case XmlNodeType.Text:
                    case XmlNodeType.CDATA:
                    case XmlNodeType.Whitespace:
                    case XmlNodeType.SignificantWhitespace:
                        parent?.Add(reader.Value);
                        break;
                }
            }

            return root ?? throw new XmlException("The document has no element.");
        }

        private static XElement Element(XmlReader reader)
        {
            if (reader.Depth >= JsonText.Deepest)
            {
                throw new XmlException("The document has more than 64 levels.");
            }

            var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
            while (reader.MoveToNextAttribute())
            {
                element.Add(new XAttribute(XName.Get(reader.Name == "xmlns" ? "xmlns" : reader.LocalName, Namespace(reader)), reader.Value));
            }

            return element;
        }

        /// <summary>The namespace of an attribute; <c>xmlns</c> itself is in none (XLinq).</summary>
        private static string Namespace(XmlReader reader) => reader.Name == "xmlns" ? string.Empty : reader.NamespaceURI;
    }
}
