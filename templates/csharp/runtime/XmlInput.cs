using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace HubSante.Models.V0
{
    /// <summary>Reads the elements of a document into objects; what only XML can get wrong is told on the way.</summary>
    internal sealed partial class XmlInput
    {
        private readonly Place place;
        private readonly XmlFindings findings;
        private readonly XmlValues values;

        internal XmlInput(Place place)
        {
            this.place = place;
            findings = new XmlFindings(place);
            values = new XmlValues(findings);
        }

        internal IReadOnlyList<HubError> Errors => findings.Errors;

        /// <summary>The object of a document's or message's root element, whose namespace is checked.</summary>
        internal HubObject ReadRoot(XElement element, ObjectShape shape, string xmlNamespace)
        {
            bool isRight = element.Name.NamespaceName == xmlNamespace;
            return isRight && !XmlFindings.HasText(element)
                ? ReadObject(element, shape)
                : Refuse(shape, isRight ? ErrorCodes.Type : ErrorCodes.Message);
        }

        /// <summary>An object that is told to be wrong as a whole; nothing below it is.</summary>
        private HubObject Refuse(ObjectShape shape, string code)
        {
            findings.Add(code);
            HubObject result = shape.Create();
            result.Shape = shape;
            result.IsUnread = true;
            return result;
        }

        private HubObject ReadObject(XElement element, ObjectShape shape)
        {
            HubObject result = shape.Create();
            result.Shape = shape;
            findings.CheckAttributes(element, false);
            result.HasXlink = element.Attribute(XmlOutput.XlinkType) != null;
            string xmlNamespace = element.Name.NamespaceName;
            List<XElement>? strangers = null;
            int last = 0;
            foreach (XElement child in element.Elements())
            {
                int index = shape.IndexOfXml(child.Name.LocalName);
                bool isFree = index >= 0 && shape.Table[index].IsFree;
                if (index >= 0 && !isFree && (child.Name.NamespaceName == xmlNamespace || shape.Table[index].XmlNamespace != null))
                {
                    Add(result, index, child, index < last);
                    last = Math.Max(last, index);
                }
                else if (shape.MessageOf(child.Name.LocalName) is MessageInfo info)
                {
                    AddMessage(result, info, child);
                    last = shape.Table.Length;
                }
                else if (isFree || IsFree(shape, index, child))
                {
                    (strangers ??= new List<XElement>()).Add(child);
                }
            }

            AddFree(result, strangers);
            foreach (int index in shape.EmptyLists)
            {
                result[index] ??= new RawList();
            }

            return result;
        }

        /// <summary>The element that holds one message, with the header's fields beside it where it has one.</summary>
        private HubObject Holder(XElement element, ObjectShape shape, string xmlNamespace)
        {
            MessageInfo[] held = element.Elements()
                .Select(child => shape.MessageOf(child.Name.LocalName)).OfType<MessageInfo>().ToArray();
            bool isRight = element.Name.NamespaceName == xmlNamespace;
            bool isOne = held.Length == 1 || XmlFindings.HasText(element);
            return isRight && isOne
                ? ReadRoot(element, held.Length == 1 ? EnvelopeShapes.HolderOf(held[0]) : shape, xmlNamespace)
                : Refuse(shape, ErrorCodes.Message);
        }

        private void AddMessage(HubObject result, MessageInfo info, XElement child)
        {
            place.Enter(info.RootElement);
            result.PutExtra(info.RootElement, ReadRoot(child, info.Shape, info.XmlNamespace));
            place.Leave();
        }

        /// <summary>Whether an element that is no field has a place here; tells where it has none.</summary>
        private bool IsFree(ObjectShape shape, int index, XElement child)
        {
            string name = child.Name.LocalName;
            index = index < 0 ? shape.IndexOf(name) : index;
            if (shape.IsOpen && index < 0)
            {
                return true;
            }

            findings.Add(ErrorCodes.Unknown, index < 0 ? name : shape.Table[index].Name);
            return false;
        }

        /// <summary>The value of a field that XML carries as free content.</summary>
        private static object Free(Field field, XElement[] elements)
        {
            object value = JsonNodes.Of(elements);
            return new Forms().Typed(field, field.IsList && !(value is IHubList) ? new RawList(new List<object> { value }) : value);
        }

        private void AddFree(HubObject result, List<XElement>? strangers)
        {
            if (strangers == null)
            {
                return;
            }

            foreach (IGrouping<string, XElement> group in strangers.GroupBy(child => child.Name.LocalName))
            {
                XElement[] elements = group.ToArray();
                findings.CheckOpen(group.Key, elements);
                int index = result.Shape.IndexOf(group.Key);
                if (index >= 0)
                {
                    result[index] = Free(result.Shape.Table[index], elements);
                }
                else
                {
                    result.PutExtra(group.Key, elements);
                }
            }
        }
    }
}
