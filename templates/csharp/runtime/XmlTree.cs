using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace HubSante.Models.V0
{
    /// <summary>Makes a tree of an XML text: no DTD, no external entity; stops at its 65th level, before it takes memory.</summary>
    internal static class XmlTree
    {
        private static readonly HashSet<string> Encodings = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "utf-8", "utf-16", "utf-16le", "utf-16be", "iso-8859-1", "us-ascii", "ascii",
        };

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
                XmlTags.Check(text);
                using (XmlReader reader = XmlReader.Create(new StringReader(text), Settings))
                {
                    return Read(reader);
                }
            }
            catch (Exception error) when (error is XmlException || error is InvalidOperationException)
            {
                throw new HubFormatException(new[] { new HubError(ErrorCodes.Syntax, "$") });
            }
        }

        /// <summary>The root element, with all below it; blanks are kept, and pieces of one text are joined.</summary>
        /// <exception cref="XmlException">The text is not XML, or has more than 64 levels.</exception>
        private static XElement Read(XmlReader reader)
        {
            XElement? root = null;
            XElement? parent = null;
            var text = new StringBuilder();
            while (reader.Read())
            {
                switch (reader.NodeType)
                {
                    case XmlNodeType.XmlDeclaration:
                        CheckEncoding(reader.GetAttribute("encoding"));
                        break;
                    case XmlNodeType.Element:
                        bool isEmpty = reader.IsEmptyElement;
                        AddText(parent, text);
                        XElement element = Element(reader);
                        root ??= element;
                        parent?.Add(element);
                        parent = isEmpty ? parent : element;
                        break;
                    case XmlNodeType.EndElement:
                        AddText(parent, text);
                        parent = parent!.Parent;
                        break;
                    case XmlNodeType.Text:
                    case XmlNodeType.CDATA:
                    case XmlNodeType.Whitespace:
                    case XmlNodeType.SignificantWhitespace:
                        text.Append(reader.Value);
                        break;
                }
            }

            return root ?? throw new XmlException("The document has no element.");
        }

        /// <summary>Refuses an encoding that the contract does not have; in a text it does not count otherwise.</summary>
        private static void CheckEncoding(string? name)
        {
            if (name != null && !Encodings.Contains(name))
            {
                throw new XmlException("The encoding of the declaration is not accepted.");
            }
        }

        /// <summary>Ends a text: XLinq would copy it for each piece that is added.</summary>
        private static void AddText(XElement? parent, StringBuilder text)
        {
            if (text.Length > 0)
            {
                parent?.Add(text.ToString());
                text.Clear();
            }
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
