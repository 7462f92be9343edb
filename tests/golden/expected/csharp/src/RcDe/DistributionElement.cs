using System;

namespace HubSante.Models.V9.RcDe
{
    /// <summary>En-tête de message</summary>
    /// <remarks>
    /// <para>RC-DE ; DST!RC-DE</para>
    /// </remarks>
    [System.Text.Json.Serialization.JsonConverter(typeof(global::HubSante.Models.V9.HubObjectConverter<DistributionElement>))]
    public sealed class DistributionElement : HubMessage
    {
        internal static readonly ObjectShape Definition = new ObjectShape(
            "distributionElement",
            true,
            () => new DistributionElement(),
            new Field("messageId", "Identifiant du message", FieldKind.Text, 1, 1),
            new Field("sender", "Système émetteur", FieldKind.Object, 1, 1, shape: () => global::HubSante.Models.V9.RcDe.Sender.Definition),
            new Field("sentAt", "Date et heure d'envoi", FieldKind.DateTime, 1, 1),
            new Field("kind", "Nature du message", FieldKind.Text, 1, 1, codes: () => global::HubSante.Models.V9.RcDe.Kind.List),
            new Field("status", "Statut du message", FieldKind.Text, 1, 1, codes: () => global::HubSante.Models.V9.RcDe.Status.List),
            new Field("recipient", "Systèmes destinataires", FieldKind.Object, 1, null, shape: () => global::HubSante.Models.V9.RcDe.Recipient.Definition));

        internal static readonly MessageInfo Information = new MessageInfo(
            "RC-DE", "transverse", "distributionElement", "urn:emergency:cisu:2.0", false, () => Definition);

        /// <summary>An empty object.</summary>
        public DistributionElement()
            : base(Information)
        {
        }

        /// <summary>Identifiant du message</summary>
        /// <remarks>
        /// <para>messageId, 1..1 ; DST!RC-DE</para>
        /// </remarks>
        [System.Diagnostics.CodeAnalysis.DisallowNull]
        public string? MessageId
        {
            get => Get<string?>(0);
            set => Set(0, value);
        }

        /// <summary>Système émetteur</summary>
        /// <remarks>
        /// <para>sender, 1..1 ; DST!RC-DE</para>
        /// </remarks>
        [System.Diagnostics.CodeAnalysis.DisallowNull]
        public Sender? Sender
        {
            get => Get<Sender?>(1);
            set => Set(1, value);
        }

        /// <summary>Date et heure d'envoi</summary>
        /// <remarks>
        /// <para>sentAt, 1..1 ; DST!RC-DE</para>
        /// </remarks>
        [System.Diagnostics.CodeAnalysis.DisallowNull]
        public DateTimeOffset? SentAt
        {
            get => Get<DateTimeOffset?>(2);
            set => Set(2, value);
        }

        /// <summary>Nature du message</summary>
        /// <remarks>
        /// <para>kind, 1..1 ; DST!RC-DE</para>
        /// </remarks>
        [System.Diagnostics.CodeAnalysis.DisallowNull]
        public Kind? Kind
        {
            get => Get<Kind?>(3);
            set => Set(3, value);
        }

        /// <summary>Statut du message</summary>
        /// <remarks>
        /// <para>status, 1..1 ; DST!RC-DE</para>
        /// </remarks>
        [System.Diagnostics.CodeAnalysis.DisallowNull]
        public Status? Status
        {
            get => Get<Status?>(4);
            set => Set(4, value);
        }

        /// <summary>Systèmes destinataires</summary>
        /// <remarks>
        /// <para>recipient, 1..n ; DST!RC-DE</para>
        /// </remarks>
        public HubList<Recipient> Recipient
        {
            get => GetList<Recipient>(5);
            set => SetList(5, value);
        }

        /// <summary>A deep copy, with all that was received.</summary>
        public DistributionElement Copy() => (DistributionElement)CopyObject();

        /// <summary>Reads a message from JSON, with its root element or in its envelope, and checks it.</summary>
        /// <param name="json">The text.</param>
        /// <param name="mode">What is done with a code that is not in its list.</param>
        /// <exception cref="HubFormatException">The text cannot be read, holds another message, or has errors.</exception>
        public static DistributionElement FromJson(string json, CodeMode mode = CodeMode.Strict) => ReadJson<DistributionElement>(json, mode, Information);

        /// <summary>Reads a message from XML, alone or in its envelope, and checks it.</summary>
        /// <param name="xml">The text.</param>
        /// <param name="mode">What is done with a code that is not in its list.</param>
        /// <exception cref="HubFormatException">The text cannot be read, holds another message, or has errors.</exception>
        public static DistributionElement FromXml(string xml, CodeMode mode = CodeMode.Strict) => ReadXml<DistributionElement>(xml, mode, Information);

        /// <summary>Reads a message from JSON, with its root element or in its envelope; checks nothing more.</summary>
        /// <param name="json">The text.</param>
        /// <exception cref="HubFormatException">The text cannot be read, or holds another message.</exception>
        public static DistributionElement FromJsonUnchecked(string json) => ReadJson<DistributionElement>(json, null, Information);

        /// <summary>Reads a message from XML, alone or in its envelope; checks nothing more.</summary>
        /// <param name="xml">The text.</param>
        /// <exception cref="HubFormatException">The text cannot be read, or holds another message.</exception>
        public static DistributionElement FromXmlUnchecked(string xml) => ReadXml<DistributionElement>(xml, null, Information);

        /// <summary>Reads a message from a stream of JSON in UTF-8, which stays open, and checks it.</summary>
        /// <param name="json">The stream.</param>
        /// <param name="mode">What is done with a code that is not in its list.</param>
        /// <exception cref="HubFormatException">The text cannot be read, holds another message, or has errors.</exception>
        public static DistributionElement FromJson(global::System.IO.Stream json, CodeMode mode = CodeMode.Strict) =>
            ReadJson<DistributionElement>(TextBytes.Decode(json), mode, Information);

        /// <summary>Reads a message from a stream of XML, which stays open, and checks it.</summary>
        /// <param name="xml">The stream.</param>
        /// <param name="mode">What is done with a code that is not in its list.</param>
        /// <exception cref="HubFormatException">The text cannot be read, holds another message, or has errors.</exception>
        public static DistributionElement FromXml(global::System.IO.Stream xml, CodeMode mode = CodeMode.Strict) =>
            ReadXml<DistributionElement>(TextBytes.Decode(xml), mode, Information);

        /// <summary>Reads a message from JSON in UTF-8, and checks it.</summary>
        /// <param name="json">The bytes.</param>
        /// <param name="mode">What is done with a code that is not in its list.</param>
        /// <exception cref="HubFormatException">The text cannot be read, holds another message, or has errors.</exception>
        public static DistributionElement FromJson(byte[] json, CodeMode mode = CodeMode.Strict) =>
            ReadJson<DistributionElement>(TextBytes.Decode(json), mode, Information);

        /// <summary>Reads a message from XML in the encoding that it declares, and checks it.</summary>
        /// <param name="xml">The bytes.</param>
        /// <param name="mode">What is done with a code that is not in its list.</param>
        /// <exception cref="HubFormatException">The text cannot be read, holds another message, or has errors.</exception>
        public static DistributionElement FromXml(byte[] xml, CodeMode mode = CodeMode.Strict) =>
            ReadXml<DistributionElement>(TextBytes.Decode(xml), mode, Information);
    }
}
