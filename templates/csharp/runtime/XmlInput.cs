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
        private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";
        private static readonly XmlReaderSettings Settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };

        private readonly Place place;

        internal XmlInput(Place place) => this.place = place;

        /// <summary>What only the text shows: elements out of order, attributes that no element has.</summary>
        internal List<HubError> Errors { get; } = new List<HubError>();

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

        internal HubObject ReadObject(XElement element, ObjectShape shape)
        {
            HubObject result = shape.Create();
            result.Shape = shape;
            ReadAttributes(element, result);
            result.HasXlink = element.Attribute(XmlOutput.XlinkType) != null;
            string xmlNamespace = element.Name.NamespaceName;
            int last = 0;
            foreach (XElement child in element.Elements())
            {
                int index = shape.IndexOfXml(child.Name.LocalName);
                if (index >= 0 && child.Name.NamespaceName == shape.Table[index].NamespaceIn(xmlNamespace))
                {
                    Field field = shape.Table[index];
                    Add(result, index, field, child, index < last);
                    last = Math.Max(last, index);
                }
                else
                {
                    last = AddExtra(result, shape, child) ? shape.Table.Length : last;
                }
            }

            return result;
        }

        private void Add(HubObject result, int index, Field field, XElement child, bool isLate)
        {
            place.Enter(field.Name);
            if (field.XmlItemName != null)
            {
                result[index] = Wrapped(field, child);
                result.WrapperHasXlink = child.Attribute(XmlOutput.XlinkType) != null;
            }
            else if (field.IsList)
            {
                var list = (RawList)(result[index] ??= new RawList());
                place.Enter(list.Items.Count);
                AddLate(isLate);
                list.Items.Add(Value(field, child));
                place.Leave();
            }
            else
            {
                AddLate(isLate);
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
            foreach (XElement child in wrapper.Elements())
            {
                if (child.Name.LocalName != field.XmlItemName || child.Name.Namespace != wrapper.Name.Namespace)
                {
                    Errors.Add(new HubError(ErrorCodes.Unknown, place.Of(child.Name.LocalName)));
                    continue;
                }

                place.Enter(list.Items.Count);
                list.Items.Add(Value(field, child));
                place.Leave();
            }

            return list;
        }

        /// <summary>A message, or a property that the model does not have; returns whether it is a message.</summary>
        private bool AddExtra(HubObject result, ObjectShape shape, XElement child)
        {
            string name = child.Name.LocalName;
            MessageInfo? info = shape.HoldsMessage ? MessageInfo.ByRoot(child.Name) : null;
            if (info != null && !result.HasExtra(name))
            {
                place.Enter(name);
                result.PutExtra(name, ReadObject(child, info.Shape));
                place.Leave();
                return true;
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
                bool hasText = element.Nodes().OfType<XText>().Any(text => text.Value.Trim(XmlSpace.Characters).Length > 0);
                return hasText ? element : (object)ReadObject(element, field.Shape!);
            }

            ReadAttributes(element, null);
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

        private void ReadAttributes(XElement element, HubObject? target)
        {
            foreach (XAttribute attribute in element.Attributes())
            {
                bool isXlink = attribute.Name == XmlOutput.XlinkType && attribute.Value == target?.Shape.XlinkType;
                bool isHint = attribute.Name == Instance + "schemaLocation" || attribute.Name == Instance + "noNamespaceSchemaLocation";
                if (attribute.IsNamespaceDeclaration || isXlink || isHint)
                {
                    continue;
                }

                if (target != null && target.Shape.IsOpen)
                {
                    (target.XmlAttributes ??= new List<XAttribute>()).Add(attribute);
                }
                else
                {
                    Errors.Add(new HubError(ErrorCodes.Unknown, place.Of("@" + attribute.Name.LocalName)));
                }
            }
        }

        private void AddLate(bool isLate)
        {
            if (isLate)
            {
                Errors.Add(new HubError(ErrorCodes.Order, place.ToString()));
            }
        }
    }
}
