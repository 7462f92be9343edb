using System.Xml.Linq;

namespace HubSante.Models.V0
{
    /// <summary>Reads elements that hold a text; one that is no value of its type is kept as it came.</summary>
    internal sealed class XmlValues
    {
        private readonly XmlFindings findings;

        internal XmlValues(XmlFindings findings) => this.findings = findings;

        internal object Read(FieldKind kind, XElement element)
        {
            object? value = element.HasElements ? null : Value(kind, element.Value);
            if (value != null)
            {
                findings.CheckAttributes(element, false);
            }

            return value ?? element;
        }

        private static object? Value(FieldKind kind, string text)
        {
            switch (kind)
            {
                case FieldKind.Boolean:
                    return XmlBoolean.Read(text);
                case FieldKind.Integer:
                case FieldKind.Number:
                    return NumberText.IsXml(text, kind == FieldKind.Integer) ? new HubNumber(text) : null;
                default:
                    return text;
            }
        }
    }
}
