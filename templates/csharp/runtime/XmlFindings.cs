using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace HubSante.Models.V0
{
    /// <summary>What only the text of an XML document shows: elements out of order, attributes that no element has.</summary>
    internal sealed class XmlFindings
    {
        private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

        private readonly Place place;

        internal XmlFindings(Place place) => this.place = place;

        internal List<HubError> Errors { get; } = new List<HubError>();

        /// <summary>Forgets all but the first errors: what is wrong above them says enough.</summary>
        internal void ForgetSince(int count) => Errors.RemoveRange(count, Errors.Count - count);

        internal void Add(string code, string path) => Errors.Add(new HubError(code, path));

        /// <summary>Keeps the attributes that an open object's element has room for, and tells of the others.</summary>
        internal void ReadAttributes(XElement element, HubObject? target, string? xlinkType)
        {
            foreach (XAttribute attribute in element.Attributes())
            {
                bool isXlink = attribute.Name == XmlOutput.XlinkType && attribute.Value == xlinkType;
                bool isHint = attribute.Name == Instance + "schemaLocation" || attribute.Name == Instance + "noNamespaceSchemaLocation";
                if (attribute.IsNamespaceDeclaration || isXlink || isHint)
                {
                    continue;
                }

                if (target != null && target.Shape.IsOpen && !target.Shape.HoldsMessage && !target.Shape.IsClosedInXml)
                {
                    (target.XmlAttributes ??= new List<XAttribute>()).Add(attribute);
                }
                else
                {
                    Add(ErrorCodes.Unknown, place.Of("@" + attribute.Name.LocalName));
                }
            }
        }

        internal static bool HasText(XElement element) =>
            element.Nodes().OfType<XText>().Any(text => text.Value.Trim(XmlSpace.Characters).Length > 0);

        internal void CheckNamespace(XElement element, string wanted) =>
            AddIf(element.Name.NamespaceName != wanted, ErrorCodes.Message);

        internal void AddLate(bool isLate) => AddIf(isLate, ErrorCodes.Order);

        internal void AddIf(bool isWrong, string code)
        {
            if (isWrong)
            {
                Add(code, place.ToString());
            }
        }
    }
}
