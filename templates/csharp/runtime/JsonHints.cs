using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Xml.Linq;

namespace HubSante.Models.V0
{
    /// <summary>
    /// What XML alone cannot say of a JSON value, as attributes: that a text is a number, a boolean or null, that an
    /// object or a list is empty, that a list has one value.
    /// </summary>
    internal static class JsonHints
    {
        internal const string Namespace = "urn:hubgen:json";
        internal const string Prefix = "json";
        internal const string Type = "type";
        internal const string List = "list";
        internal const string One = "one";

        /// <summary>The element of a value in a list that is told by its type.</summary>
        internal const string Item = "item";

        private static readonly string[] Types = { "number", "boolean", "null", "object", "array" };

        /// <summary>Whether an attribute is one of these.</summary>
        internal static bool IsHint(XAttribute attribute) =>
            attribute.Name.NamespaceName == Namespace
            && (attribute.Name.LocalName == Type ? Types.Contains(attribute.Value) : IsOne(attribute));

        /// <summary>Whether the elements of one name are a list.</summary>
        internal static bool IsList(IReadOnlyList<XElement> elements) =>
            elements.Count > 1 || elements[0].Attributes().Any(IsOne);

        /// <summary>The type that an element says it is of; null where it says none.</summary>
        internal static string? TypeOf(XElement element) =>
            element.Attribute(XName.Get(Type, Namespace)) is XAttribute hint && IsHint(hint) ? hint.Value : null;

        /// <summary>Whether an element with elements is a list of its items.</summary>
        internal static bool IsListOfItems(XElement element) =>
            TypeOf(element) == "array" && element.Elements().All(child => child.Name.LocalName == Item);

        /// <summary>The type that the element of a value has to say; null where XML shows it.</summary>
        internal static string? TypeOf(JsonElement value)
        {
            switch (value.ValueKind)
            {
                case JsonValueKind.True:
                case JsonValueKind.False:
                    return "boolean";
                case JsonValueKind.Number:
                    return "number";
                case JsonValueKind.Null:
                    return "null";
                case JsonValueKind.Array:
                    return "array";
                case JsonValueKind.Object:
                    return value.EnumerateObject().Any() ? null : "object";
                default:
                    return null;
            }
        }

        private static bool IsOne(XAttribute attribute) =>
            attribute.Name == XName.Get(List, Namespace) && attribute.Value == One;
    }
}
