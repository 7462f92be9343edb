using System.Linq;
using System.Xml.Linq;

namespace HubSante.Models.V0
{
    /// <content>The elements of fields: single ones, those of lists, and those that stand in an element of their own.</content>
    internal sealed partial class XmlInput
    {
        private void Add(HubObject result, int index, XElement child, bool isLate)
        {
            Field field = result.Shape.Table[index];
            bool isList = field.IsList && field.XmlItemName == null;
            var list = isList ? (RawList)(result[index] ??= new RawList()) : null;
            place.Enter(field.Name);
            if (list != null)
            {
                place.Enter(list.Items.Count);
            }

            if (isLate)
            {
                findings.Add(ErrorCodes.Order);
            }

            if (list != null)
            {
                list.Items.Add(Value(field, child));
                place.Leave();
            }
            else
            {
                result[index] = result[index] is object known ? Several(known, child) : Single(result, field, child);
            }

            place.Leave();
        }

        private object Single(HubObject result, Field field, XElement child)
        {
            if (field.XmlItemName == null)
            {
                return Value(field, child);
            }

            result.WrapperHasXlink = child.Attribute(XmlOutput.XlinkType) != null;
            return XmlFindings.HasText(child) ? child : (object)Wrapped(field, child);
        }

        /// <summary>A further element where one value is expected.</summary>
        private static Repeated Several(object known, XElement child)
        {
            Repeated several = known as Repeated ?? new Repeated(known, FirstOf(child));
            several.Elements.Add(child);
            return several;
        }

        private static XElement FirstOf(XElement child) => child.ElementsBeforeSelf(child.Name).FirstOrDefault()
            ?? child.ElementsBeforeSelf().First(item => item.Name.LocalName == child.Name.LocalName);

        private RawList Wrapped(Field field, XElement wrapper)
        {
            var list = new RawList();
            findings.CheckAttributes(wrapper, false);
            foreach (XElement child in wrapper.Elements())
            {
                if (child.Name.LocalName != field.XmlItemName || child.Name.Namespace != wrapper.Name.Namespace)
                {
                    findings.Add(ErrorCodes.Unknown, child.Name.LocalName);
                    continue;
                }

                place.Enter(list.Items.Count);
                list.Items.Add(Value(field, child));
                place.Leave();
            }

            return list;
        }

        private object Value(Field field, XElement element)
        {
            if (field.Kind != FieldKind.Object)
            {
                return values.Read(field.Kind, element);
            }

            if (field.XmlNamespace != null)
            {
                return Holder(element, field.Shape!, field.XmlNamespace());
            }

            return XmlFindings.HasText(element) ? element : (object)ReadObject(element, field.Shape!);
        }
    }
}
