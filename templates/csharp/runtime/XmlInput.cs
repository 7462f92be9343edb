using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace HubSante.Models.V0
{
    /// <summary>Reads XML 1.0 into objects: no DTD, no external entity, at most 64 levels.</summary>
    internal sealed class XmlInput
    {
        private static readonly XmlReaderSettings Settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };

        private readonly Place place;
        private readonly XmlFindings findings;

        internal XmlInput(Place place)
        {
            this.place = place;
            findings = new XmlFindings(place);
        }

        internal IReadOnlyList<HubError> Errors => findings.Errors;

        /// <summary>The document's root element.</summary>
        /// <exception cref="HubFormatException">The text is not XML that may be read.</exception>
        internal static XElement Load(string text)
        {
            try
            {
                using (XmlReader reader = XmlReader.Create(new StringReader(text), Settings))
                {
                    return XmlTree.Read(reader);
                }
            }
            catch (Exception error) when (error is XmlException || error is InvalidOperationException)
            {
                throw new HubFormatException("The text is not XML that may be read: " + error.Message, error);
            }
        }

        /// <summary>The object of a document's or message's root element, whose namespace is checked.</summary>
        internal HubObject ReadRoot(XElement element, ObjectShape shape, string xmlNamespace)
        {
            findings.CheckNamespace(element, xmlNamespace);
            int before = findings.Errors.Count;
            HubObject result = ReadObject(element, shape);
            if (XmlFindings.HasText(element))
            {
                findings.ForgetSince(before);
                result.HasText = true;
            }

            return result;
        }

        private HubObject ReadObject(XElement element, ObjectShape shape)
        {
            HubObject result = shape.Create();
            result.Shape = shape;
            findings.ReadAttributes(element, result, shape.XlinkType);
            result.HasXlink = element.Attribute(XmlOutput.XlinkType) != null;
            string xmlNamespace = element.Name.NamespaceName;
            int last = 0;
            foreach (XElement child in element.Elements())
            {
                int index = shape.IndexOfXml(child.Name.LocalName);
                if (index >= 0 && (child.Name.NamespaceName == xmlNamespace || shape.Table[index].XmlNamespace != null))
                {
                    Field field = shape.Table[index];
                    Add(result, index, field, child, index < last);
                    last = Math.Max(last, index);
                }
                else
                {
                    last = AddExtra(result, shape, child, last) ? shape.Table.Length : last;
                }
            }

            return result;
        }

        private void Add(HubObject result, int index, Field field, XElement child, bool isLate)
        {
            place.Enter(field.Name);
            findings.CheckNamespace(child, field.NamespaceIn(child.Name.NamespaceName));
            if (field.XmlItemName != null)
            {
                findings.AddLate(isLate);
                findings.AddIf(result[index] != null, ErrorCodes.MaxItems);
                result[index] = Wrapped(field, child);
                result.WrapperHasXlink = child.Attribute(XmlOutput.XlinkType) != null;
            }
            else if (field.IsList)
            {
                var list = (RawList)(result[index] ??= new RawList());
                place.Enter(list.Items.Count);
                findings.AddLate(isLate);
                list.Items.Add(Value(field, child));
                place.Leave();
            }
            else
            {
                findings.AddLate(isLate);
                result[index] = result[index] == null ? Value(field, child) : Several(result[index]!, child);
            }

            place.Leave();
        }

        /// <summary>A further element where one value is expected.</summary>
        private static Repeated Several(object known, XElement child)
        {
            Repeated several = known as Repeated ?? new Repeated(known, child.ElementsBeforeSelf(child.Name).First());
            several.Elements.Add(child);
            return several;
        }

        private RawList Wrapped(Field field, XElement wrapper)
        {
            var list = new RawList();
            findings.AddIf(XmlFindings.HasText(wrapper), ErrorCodes.Type);
            findings.ReadAttributes(wrapper, null, "resource");
            foreach (XElement child in wrapper.Elements())
            {
                if (child.Name.LocalName != field.XmlItemName || child.Name.Namespace != wrapper.Name.Namespace)
                {
                    findings.Add(ErrorCodes.Unknown, place.Of(child.Name.LocalName));
                    continue;
                }

                place.Enter(list.Items.Count);
                list.Items.Add(Value(field, child));
                place.Leave();
            }

            return list;
        }

        /// <summary>A message, or a property that the model does not have; returns whether it is a message.</summary>
        private bool AddExtra(HubObject result, ObjectShape shape, XElement child, int last)
        {
            string name = child.Name.LocalName;
            MessageInfo? info = shape.HoldsMessage ? MessageInfo.ByRoot(name) : null;
            place.Enter(name);
            if (info != null && !result.HasExtra(name))
            {
                result.PutExtra(name, ReadRoot(child, info.Shape, info.XmlNamespace));
                place.Leave();
                return true;
            }

            findings.AddIf(info == null && shape.HoldsMessage && last == shape.Table.Length && last > 0, ErrorCodes.Order);
            bool isForeign = shape.IndexOfXml(name) >= 0;
            findings.AddIf(isForeign || shape.IsClosedInXml, ErrorCodes.Unknown);
            place.Leave();
            if (isForeign)
            {
                return false;
            }

            name = XmlConvert.DecodeName(name)!;
            object? known = result.Extras.FirstOrDefault(extra => extra.Key == name).Value;
            result.PutExtra(name, known is XElement[] before ? before.Append(child).ToArray() : new[] { child });
            return false;
        }

        private object Value(Field field, XElement element)
        {
            if (field.Kind == FieldKind.Object)
            {
                return XmlFindings.HasText(element) ? element : (object)ReadObject(element, field.Shape!);
            }

            findings.ReadAttributes(element, null, null);
            if (element.HasElements)
            {
                return element;
            }

            string value = element.Value;
            switch (field.Kind)
            {
                case FieldKind.Boolean:
                    return XmlBoolean.Read(value) ?? element;
                case FieldKind.Integer:
                case FieldKind.Number:
                    return NumberText.IsXml(value, field.Kind == FieldKind.Integer) ? new HubNumber(value) : (object)element;
                default:
                    return value;
            }
        }
    }
}
