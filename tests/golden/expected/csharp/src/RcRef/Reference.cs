using System;

namespace HubSante.Models.V9.RcRef
{
    /// <summary>RC-REF, reference</summary>
    /// <remarks>
    /// <para>RC-REF ; models/petit.xlsx!RC-REF!A3</para>
    /// </remarks>
    [System.Text.Json.Serialization.JsonConverter(typeof(global::HubSante.Models.V9.HubObjectConverter<Reference>))]
    public sealed class Reference : HubMessage
    {
        internal static readonly ObjectShape Definition = new ObjectShape(
            "reference",
            false,
            () => new Reference(),
            new Field("distributionID", "Identifiant", FieldKind.Text, 1, 1));

        internal static readonly MessageInfo Information = new MessageInfo(
            "RC-REF", "15-15", "reference", "urn:emergency:cisu:2.0:reference", true, () => Definition);

        /// <summary>An empty object.</summary>
        public Reference()
            : base(Information)
        {
        }

        /// <summary>Identifiant</summary>
        /// <remarks>
        /// <para>Ce que dit « Identifiant ».</para>
        /// <para>distributionID, 1..1 ; models/petit.xlsx!RC-REF!J9</para>
        /// </remarks>
        [System.Diagnostics.CodeAnalysis.DisallowNull]
        public string? DistributionId
        {
            get => Get<string?>(0);
            set => Set(0, value);
        }

        /// <summary>A deep copy, with all that was received.</summary>
        public Reference Copy() => (Reference)CopyObject();

        /// <summary>Reads a message from JSON, with its root element or in its envelope, and checks it.</summary>
        /// <param name="json">The text.</param>
        /// <param name="mode">What is done with a code that is not in its list.</param>
        /// <exception cref="HubFormatException">The text cannot be read, holds another message, or has errors.</exception>
        public static Reference FromJson(string json, CodeMode mode = CodeMode.Strict) => ReadJson<Reference>(json, mode, Information);

        /// <summary>Reads a message from XML, alone or in its envelope, and checks it.</summary>
        /// <param name="xml">The text.</param>
        /// <param name="mode">What is done with a code that is not in its list.</param>
        /// <exception cref="HubFormatException">The text cannot be read, holds another message, or has errors.</exception>
        public static Reference FromXml(string xml, CodeMode mode = CodeMode.Strict) => ReadXml<Reference>(xml, mode, Information);

        /// <summary>Reads a message from JSON, with its root element or in its envelope; checks nothing more.</summary>
        /// <param name="json">The text.</param>
        /// <exception cref="HubFormatException">The text cannot be read, or holds another message.</exception>
        public static Reference FromJsonUnchecked(string json) => ReadJson<Reference>(json, null, Information);

        /// <summary>Reads a message from XML, alone or in its envelope; checks nothing more.</summary>
        /// <param name="xml">The text.</param>
        /// <exception cref="HubFormatException">The text cannot be read, or holds another message.</exception>
        public static Reference FromXmlUnchecked(string xml) => ReadXml<Reference>(xml, null, Information);

        /// <summary>Reads a message from a stream of JSON in UTF-8, which stays open, and checks it.</summary>
        /// <param name="json">The stream.</param>
        /// <param name="mode">What is done with a code that is not in its list.</param>
        /// <exception cref="HubFormatException">The text cannot be read, holds another message, or has errors.</exception>
        public static Reference FromJson(global::System.IO.Stream json, CodeMode mode = CodeMode.Strict) =>
            ReadJson<Reference>(TextBytes.Decode(json), mode, Information);

        /// <summary>Reads a message from a stream of XML, which stays open, and checks it.</summary>
        /// <param name="xml">The stream.</param>
        /// <param name="mode">What is done with a code that is not in its list.</param>
        /// <exception cref="HubFormatException">The text cannot be read, holds another message, or has errors.</exception>
        public static Reference FromXml(global::System.IO.Stream xml, CodeMode mode = CodeMode.Strict) =>
            ReadXml<Reference>(TextBytes.Decode(xml), mode, Information);

        /// <summary>Reads a message from JSON in UTF-8, and checks it.</summary>
        /// <param name="json">The bytes.</param>
        /// <param name="mode">What is done with a code that is not in its list.</param>
        /// <exception cref="HubFormatException">The text cannot be read, holds another message, or has errors.</exception>
        public static Reference FromJson(byte[] json, CodeMode mode = CodeMode.Strict) =>
            ReadJson<Reference>(TextBytes.Decode(json), mode, Information);

        /// <summary>Reads a message from XML in the encoding that it declares, and checks it.</summary>
        /// <param name="xml">The bytes.</param>
        /// <param name="mode">What is done with a code that is not in its list.</param>
        /// <exception cref="HubFormatException">The text cannot be read, holds another message, or has errors.</exception>
        public static Reference FromXml(byte[] xml, CodeMode mode = CodeMode.Strict) =>
            ReadXml<Reference>(TextBytes.Decode(xml), mode, Information);

        /// <summary>A valid message with every field, a new object each time.</summary>
        public static Reference Sample() => FromJson("{\"reference\":{\"distributionID\":\"exemple\"}}");

        /// <summary>A valid message with its required fields alone, a new object each time.</summary>
        public static Reference Minimal() => FromJson("{\"reference\":{\"distributionID\":\"exemple\"}}");
    }
}
