using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace HubSante.Models.V0
{
    /// <summary>What only the text of an XML document shows: elements out of order, attributes that no element has.</summary>
    internal sealed class XmlFindings
    {
        private static readonly XNamespace Instance = XNamespace.Get("http://www.w3.org/2001/XMLSchema-instance");

        private readonly Place place;

        internal XmlFindings(Place place) => this.place = place;

        internal List<HubError> Errors { get; } = new List<HubError>();

        internal static bool HasText(XElement element)
        {
            for (XNode? node = element.FirstNode; node != null; node = node.NextNode)
            {
                if (node is XText text && !XmlSpace.IsBlank(text.Value))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>Tells of something at the place where the walk is.</summary>
        internal void Add(string code) => Errors.Add(new HubError(code, place.ToString()));

        /// <summary>Tells of something below the place where the walk is.</summary>
        internal void Add(string code, string name) => Errors.Add(new HubError(code, place.Of(name)));

        /// <summary>Tells of the attributes that no document may have; in free content there may be hints.</summary>
        internal void CheckAttributes(XElement element, bool mayHint)
        {
            for (XAttribute? attribute = element.FirstAttribute; attribute != null; attribute = attribute.NextAttribute)
            {
                bool isKnown = attribute.IsNamespaceDeclaration
                    || attribute.Name == Instance + "schemaLocation"
                    || attribute.Name == Instance + "noNamespaceSchemaLocation"
                    || EnvelopeShapes.IsXlink(element, attribute)
                    || (mayHint && JsonHints.IsHint(attribute));
                if (!isKnown)
                {
                    Add(ErrorCodes.Unknown, "@" + attribute.Name.LocalName);
                }
            }
        }

        /// <summary>Tells what free content may not hold: the elements of one name.</summary>
        internal void CheckOpen(string name, IReadOnlyList<XElement> elements)
        {
            place.Enter(name);
            if (JsonHints.IsList(elements))
            {
                CheckItems(elements);
            }
            else
            {
                CheckOpen(elements[0]);
            }

            place.Leave();
        }

        private void CheckItems(IEnumerable<XElement> elements)
        {
            int index = 0;
            foreach (XElement element in elements)
            {
                place.Enter(index++);
                CheckOpen(element);
                place.Leave();
            }
        }

        private void CheckOpen(XElement element)
        {
            if (element.HasElements && HasText(element))
            {
                Add(ErrorCodes.Type);
                return;
            }

            CheckAttributes(element, true);
            if (JsonHints.IsListOfItems(element))
            {
                CheckItems(element.Elements());
                return;
            }

            foreach (IGrouping<string, XElement> group in element.Elements().GroupBy(child => child.Name.LocalName))
            {
                CheckOpen(group.Key, group.ToArray());
            }
        }
    }
}
