using System.Collections.Generic;
using System.Xml.Linq;

namespace HubSante.Models.V0
{
    /// <summary>Several elements of XML where one value is expected: the first is read, all are kept.</summary>
    internal sealed class Repeated
    {
        internal Repeated(object first, XElement element)
            : this(first, new List<XElement> { element })
        {
        }

        private Repeated(object first, List<XElement> elements)
        {
            First = first;
            Elements = elements;
        }

        internal object First { get; }

        internal List<XElement> Elements { get; }

        internal Repeated WithFirst(object first) => new Repeated(first, Elements);
    }
}
