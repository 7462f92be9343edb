using System.Xml;
using System.Xml.Linq;

namespace HubSante.Models.V0
{
    /// <summary>Makes a tree of an XML text, and stops at its 65th level, before it takes memory.</summary>
    internal static class XmlTree
    {
        /// <summary>The root element, with all below it; blanks are kept.</summary>
        /// <exception cref="XmlException">The text is not XML, or has more than 64 levels.</exception>
        internal static XElement Read(XmlReader reader)
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
            if (reader.Depth >= JsonInput.Deepest)
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
