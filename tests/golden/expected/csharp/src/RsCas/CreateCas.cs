using System;

namespace HubSante.Models.V9.RsCas
{
    /// <summary>Dossier</summary>
    /// <remarks>
    /// <para>RS-CAS ; models/petit.xlsx!RS-CAS!A3</para>
    /// </remarks>
    [System.Text.Json.Serialization.JsonConverter(typeof(global::HubSante.Models.V9.HubObjectConverter<CreateCas>))]
    public sealed class CreateCas : HubMessage
    {
        internal static readonly ObjectShape Definition = new ObjectShape(
            "createCas",
            false,
            () => new CreateCas(),
            new Field("caseId", "Identifiant du dossier", FieldKind.Text, 1, 1, patterns: new[] { "^[\\-0-9A-Z_a-z]+(?:\\.[\\-0-9A-Z_a-z]+){0,9}\\.?\\z", "^(?:[\\-0-9A-Z_a-z]\\.?){3}[\\-0-9A-Z_a-z][\\-.0-9A-Z_a-z]*\\z" }),
            new Field("class", "Un mot réservé", FieldKind.Text, 0, 1),
            new Field("schema", "Un nom que Pydantic prend", FieldKind.Integer, 0, 1),
            new Field("size", "Taille", FieldKind.Number, 0, 1),
            new Field("isDone", "Clos", FieldKind.Boolean, 0, 1),
            new Field("day", "Jour", FieldKind.Date, 0, 1, patterns: new[] { "^[0-9]{4}-[0-9]{2}-[0-9]{2}\\z" }),
            new Field("moment", "Moment", FieldKind.DateTime, 1, 1, patterns: new[] { "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[+\\-][0-9]{2}:[0-9]{2}\\z" }),
            new Field("phone", "Téléphone", FieldKind.Text, 0, null, patterns: new[] { "^tel:(?:[#*+]|370{3}|0{2,})?[0-9]{2,15}\\z" }),
            new Field("state", "État", FieldKind.Text, 0, 1, codes: () => global::HubSante.Models.V9.RsCas.State.List),
            new Field("motive", "Motif", FieldKind.Text, 2, 10, codes: () => global::HubSante.Models.V9.Codes.MotifDeRecours.List),
            new Field("event", "Événement", FieldKind.Object, 1, 1, shape: () => global::HubSante.Models.V9.RsCas.Evenement.Definition),
            new Field("free", "Libre", FieldKind.Object, 0, 1, shape: () => global::HubSante.Models.V9.RsCas.Libre.Definition));

        internal static readonly MessageInfo Information = new MessageInfo(
            "RS-CAS", "15-15", "createCas", "urn:emergency:cas:9.1", true, () => Definition);

        /// <summary>An empty object.</summary>
        public CreateCas()
            : base(Information)
        {
        }

        /// <summary>Identifiant du dossier</summary>
        /// <remarks>
        /// <para>Ce que dit « Identifiant du dossier ».</para>
        /// <para>caseId, 1..1 ; models/petit.xlsx!RS-CAS!J9</para>
        /// </remarks>
        [System.Diagnostics.CodeAnalysis.DisallowNull]
        public string? CaseId
        {
            get => Get<string?>(0);
            set => Set(0, value);
        }

        /// <summary>Un mot réservé</summary>
        /// <remarks>
        /// <para>Ce que dit « Un mot réservé ».</para>
        /// <para>class, 0..1 ; models/petit.xlsx!RS-CAS!J10</para>
        /// </remarks>
        public string? Class
        {
            get => Get<string?>(1);
            set => Set(1, value);
        }

        /// <summary>Un nom que Pydantic prend</summary>
        /// <remarks>
        /// <para>Ce que dit « Un nom que Pydantic prend ».</para>
        /// <para>schema, 0..1 ; models/petit.xlsx!RS-CAS!J11</para>
        /// </remarks>
        public long? Schema
        {
            get => Get<long?>(2);
            set => Set(2, value);
        }

        /// <summary>Taille</summary>
        /// <remarks>
        /// <para>Ce que dit « Taille ».</para>
        /// <para>size, 0..1 ; models/petit.xlsx!RS-CAS!J12</para>
        /// </remarks>
        public decimal? Size
        {
            get => Get<decimal?>(3);
            set => Set(3, value);
        }

        /// <summary>Clos</summary>
        /// <remarks>
        /// <para>Ce que dit « Clos ».</para>
        /// <para>isDone, 0..1 ; models/petit.xlsx!RS-CAS!J13</para>
        /// </remarks>
        public bool? IsDone
        {
            get => Get<bool?>(4);
            set => Set(4, value);
        }

        /// <summary>Jour</summary>
        /// <remarks>
        /// <para>Ce que dit « Jour ».</para>
        /// <para>day, 0..1 ; models/petit.xlsx!RS-CAS!J14</para>
        /// </remarks>
        public DateTime? Day
        {
            get => Get<DateTime?>(5);
            set => Set(5, value);
        }

        /// <summary>Moment</summary>
        /// <remarks>
        /// <para>Ce que dit « Moment ».</para>
        /// <para>moment, 1..1 ; models/petit.xlsx!RS-CAS!J15</para>
        /// </remarks>
        [System.Diagnostics.CodeAnalysis.DisallowNull]
        public DateTimeOffset? Moment
        {
            get => Get<DateTimeOffset?>(6);
            set => Set(6, value);
        }

        /// <summary>Téléphone</summary>
        /// <remarks>
        /// <para>Ce que dit « Téléphone ».</para>
        /// <para>phone, 0..n ; models/petit.xlsx!RS-CAS!J16</para>
        /// </remarks>
        public HubList<string> Phone
        {
            get => GetList<string>(7);
            set => SetList(7, value);
        }

        /// <summary>État</summary>
        /// <remarks>
        /// <para>Ce que dit « État ».</para>
        /// <para>state, 0..1 ; models/petit.xlsx!RS-CAS!J17</para>
        /// </remarks>
        public State? State
        {
            get => Get<State?>(8);
            set => Set(8, value);
        }

        /// <summary>Motif</summary>
        /// <remarks>
        /// <para>Ce que dit « Motif ».</para>
        /// <para>motive, 2..10 ; models/petit.xlsx!RS-CAS!J18</para>
        /// </remarks>
        public HubList<Codes.MotifDeRecours> Motive
        {
            get => GetList<Codes.MotifDeRecours>(9);
            set => SetList(9, value);
        }

        /// <summary>Événement</summary>
        /// <remarks>
        /// <para>Ce que dit « Événement ».</para>
        /// <para>event, 1..1 ; models/petit.xlsx!RS-CAS!J19</para>
        /// </remarks>
        [System.Diagnostics.CodeAnalysis.DisallowNull]
        public Evenement? Event
        {
            get => Get<Evenement?>(10);
            set => Set(10, value);
        }

        /// <summary>Libre</summary>
        /// <remarks>
        /// <para>Ce que dit « Libre ».</para>
        /// <para>free, 0..1 ; models/petit.xlsx!RS-CAS!J25</para>
        /// </remarks>
        public Libre? Free
        {
            get => Get<Libre?>(11);
            set => Set(11, value);
        }

        /// <summary>A deep copy, with all that was received.</summary>
        public CreateCas Copy() => (CreateCas)CopyObject();

        /// <summary>Reads a message from JSON, with its root element or in its envelope, and checks it.</summary>
        /// <param name="json">The text.</param>
        /// <param name="mode">What is done with a code that is not in its list.</param>
        /// <exception cref="HubFormatException">The text cannot be read, holds another message, or has errors.</exception>
        public static CreateCas FromJson(string json, CodeMode mode = CodeMode.Strict) => ReadJson<CreateCas>(json, mode, Information);

        /// <summary>Reads a message from XML, alone or in its envelope, and checks it.</summary>
        /// <param name="xml">The text.</param>
        /// <param name="mode">What is done with a code that is not in its list.</param>
        /// <exception cref="HubFormatException">The text cannot be read, holds another message, or has errors.</exception>
        public static CreateCas FromXml(string xml, CodeMode mode = CodeMode.Strict) => ReadXml<CreateCas>(xml, mode, Information);

        /// <summary>Reads a message from JSON, with its root element or in its envelope; checks nothing more.</summary>
        /// <param name="json">The text.</param>
        /// <exception cref="HubFormatException">The text cannot be read, or holds another message.</exception>
        public static CreateCas FromJsonUnchecked(string json) => ReadJson<CreateCas>(json, null, Information);

        /// <summary>Reads a message from XML, alone or in its envelope; checks nothing more.</summary>
        /// <param name="xml">The text.</param>
        /// <exception cref="HubFormatException">The text cannot be read, or holds another message.</exception>
        public static CreateCas FromXmlUnchecked(string xml) => ReadXml<CreateCas>(xml, null, Information);

        /// <summary>Reads a message from a stream of JSON in UTF-8, which stays open, and checks it.</summary>
        /// <param name="json">The stream.</param>
        /// <param name="mode">What is done with a code that is not in its list.</param>
        /// <exception cref="HubFormatException">The text cannot be read, holds another message, or has errors.</exception>
        public static CreateCas FromJson(global::System.IO.Stream json, CodeMode mode = CodeMode.Strict) =>
            ReadJson<CreateCas>(TextBytes.Decode(json), mode, Information);

        /// <summary>Reads a message from a stream of XML, which stays open, and checks it.</summary>
        /// <param name="xml">The stream.</param>
        /// <param name="mode">What is done with a code that is not in its list.</param>
        /// <exception cref="HubFormatException">The text cannot be read, holds another message, or has errors.</exception>
        public static CreateCas FromXml(global::System.IO.Stream xml, CodeMode mode = CodeMode.Strict) =>
            ReadXml<CreateCas>(TextBytes.Decode(xml), mode, Information);

        /// <summary>Reads a message from JSON in UTF-8, and checks it.</summary>
        /// <param name="json">The bytes.</param>
        /// <param name="mode">What is done with a code that is not in its list.</param>
        /// <exception cref="HubFormatException">The text cannot be read, holds another message, or has errors.</exception>
        public static CreateCas FromJson(byte[] json, CodeMode mode = CodeMode.Strict) =>
            ReadJson<CreateCas>(TextBytes.Decode(json), mode, Information);

        /// <summary>Reads a message from XML in the encoding that it declares, and checks it.</summary>
        /// <param name="xml">The bytes.</param>
        /// <param name="mode">What is done with a code that is not in its list.</param>
        /// <exception cref="HubFormatException">The text cannot be read, holds another message, or has errors.</exception>
        public static CreateCas FromXml(byte[] xml, CodeMode mode = CodeMode.Strict) =>
            ReadXml<CreateCas>(TextBytes.Decode(xml), mode, Information);

        /// <summary>A valid message with every field, a new object each time.</summary>
        public static CreateCas Sample() => FromJson("{\"createCas\":{\"caseId\":\"fr.health.samu750.1\",\"class\":\"« ici » \\\"là\\\" \\\\ l'été\",\"schema\":3,\"size\":1.5,\"isDone\":true,\"day\":\"2026-02-04\",\"moment\":\"2026-02-04T10:00:00+01:00\",\"phone\":[\"tel:0612345678\"],\"state\":\"CLOS\",\"motive\":[\"M01.1\",\"M01.1\"],\"event\":{\"name\":\"Chute\",\"other\":[{}]}}}");

        /// <summary>A valid message with its required fields alone, a new object each time.</summary>
        public static CreateCas Minimal() => FromJson("{\"createCas\":{\"caseId\":\"fr.health.samu750.1\",\"moment\":\"2026-02-04T10:00:00+01:00\",\"motive\":[\"M01.1\",\"M01.1\"],\"event\":{\"name\":\"Chute\",\"other\":[{}]}}}");
    }
}
