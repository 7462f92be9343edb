using System.Xml.Linq;

namespace HubSante.Models.V0
{
    /// <summary>An element of free content that was refused and reported: nothing in it is checked.</summary>
    internal sealed class UnreadElement
    {
        internal UnreadElement(XElement element) => Element = element;

        internal XElement Element { get; }
    }
}
