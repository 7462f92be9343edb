using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace HubSante.Models.V0
{
    /// <summary>EDXL-DE 2.0 as far as the hub uses it (DST), and what a document may hold at its top.</summary>
    internal static class EnvelopeShapes
    {
        internal const string MessageElement = "message";
        internal const string Moment = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[+-][0-9]{2}:[0-9]{2}\\z";

        private static readonly Dictionary<string, string> LinkTypes = new Dictionary<string, string>
        {
            ["edxlDistribution"] = "extended",
            ["descriptor"] = "resource",
            ["content"] = "resource",
            ["contentObject"] = "resource",
        };

        /// <summary>A JSON document of one bare message.</summary>
        internal static ObjectShape AnyMessage { get; } =
            new ObjectShape("document", false, () => new Document(AnyMessage!)).WithMessage(MessageInfo.ByRoot);

        internal static ObjectShape Envelope { get; } = new ObjectShape(
            "edxlDistribution",
            false,
            () => new Envelope(),
            Text("distributionID"),
            Text("senderID"),
            Time("dateTimeSent"),
            Time("dateTimeExpires"),
            Code("distributionStatus", () => DistributionStatus.Codes),
            Code("distributionKind", () => DistributionKind.Codes),
            Part("descriptor", () => Descriptor),
            new Field("content", "content", FieldKind.Object, 1, null, () => ContentObject) { XmlItemName = "contentObject" })
        {
            XlinkType = "extended",
        };

        internal static ObjectShape Descriptor { get; } =
            new ObjectShape("descriptor", false, () => new Descriptor(), Text("language"), Part("explicitAddress", () => Address))
            {
                XlinkType = "resource",
            };

        internal static ObjectShape Address { get; } = new ObjectShape(
            "explicitAddress", false, () => new ExplicitAddress(), Text("explicitAddressScheme"), Text("explicitAddressValue"));

        internal static ObjectShape ContentObject { get; } =
            new ObjectShape("contentObject", true, () => new ContentObject(), Part("jsonContent", () => Content, "contentXML"))
            {
                XlinkType = "resource",
            };

        internal static ObjectShape Content { get; } = new ObjectShape(
            "jsonContent", true, () => new Document(Content!), Part("embeddedJsonContent", () => Embedded, "embeddedXMLContent"));

        internal static ObjectShape Embedded { get; } =
            new ObjectShape("embeddedJsonContent", true, () => new Document(Embedded!), MessageField());

        /// <summary>The header, and beside its fields the message.</summary>
        internal static ObjectShape Message { get; } = ReleaseData.Header.Shape.WithMessage(MessageInfo.ByRoot);

        /// <summary>A message that has no header; what stands beside it is free content.</summary>
        internal static ObjectShape Headless { get; } =
            new ObjectShape("message", true, () => new Document(Headless!)).WithMessage(MessageInfo.ByRoot);

        internal static ObjectShape Bare(MessageInfo info)
        {
            ObjectShape? shape = null;
            shape = new ObjectShape("document", false, () => new Document(shape!), Part(info.RootElement, () => info.Shape));
            return shape;
        }

        internal static ObjectShape HolderOf(MessageInfo info) => info.HasHeader ? Message : Headless;

        /// <summary>Whether an attribute is the type that EDXL-DE gives the element.</summary>
        internal static bool IsXlink(XElement element, XAttribute attribute) =>
            attribute.Name == XmlOutput.XlinkType
            && element.Name.NamespaceName == HubSante.Models.V0.Envelope.XmlNamespace
            && LinkTypes.TryGetValue(element.Name.LocalName, out string? type)
            && attribute.Value == type;

        /// <summary>The message of a document without an envelope.</summary>
        internal static HubMessage? MessageIn(HubObject document) => document.Shape.HoldsMessage
            ? MessageBeside(document)
            : document is Document ? document[0] as HubMessage : document as HubMessage;

        /// <summary>The message beside the fields of a header.</summary>
        internal static HubMessage? MessageBeside(HubObject header) =>
            header.Extras.Select(extra => extra.Value).OfType<HubMessage>().FirstOrDefault();

        private static Field MessageField() => new Field(MessageElement, MessageElement, FieldKind.Object, 1, 1, () => Message)
        {
            XmlNamespace = () => ReleaseData.Header.XmlNamespace,
        };

        private static Field Text(string name) => new Field(name, name, FieldKind.Text, 1, 1);

        private static Field Time(string name) => new Field(name, name, FieldKind.DateTime, 1, 1, patterns: new[] { Moment });

        private static Field Code(string name, System.Func<CodeList> codes) =>
            new Field(name, name, FieldKind.Text, 1, 1, codes: codes);

        private static Field Part(string name, System.Func<ObjectShape> shape, string? xmlName = null) =>
            new Field(name, name, FieldKind.Object, 1, 1, shape) { XmlName = xmlName ?? name };
    }
}
