using System;

namespace HubSante.Models.V9.RcDe
{
    /// <summary>Système émetteur</summary>
    /// <remarks>
    /// <para>RC-DE ; DST!RC-DE</para>
    /// </remarks>
    [System.Text.Json.Serialization.JsonConverter(typeof(global::HubSante.Models.V9.HubObjectConverter<Sender>))]
    public sealed class Sender : HubObject
    {
        internal static readonly ObjectShape Definition = new ObjectShape(
            "sender",
            true,
            () => new Sender(),
            new Field("name", "Nom du système", FieldKind.Text, 1, 1),
            new Field("URI", "Adresse technique du système", FieldKind.Text, 1, 1));

        /// <summary>An empty object.</summary>
        public Sender()
            : base(Definition)
        {
        }

        /// <summary>Nom du système</summary>
        /// <remarks>
        /// <para>name, 1..1 ; DST!RC-DE</para>
        /// </remarks>
        [System.Diagnostics.CodeAnalysis.DisallowNull]
        public string? Name
        {
            get => Get<string?>(0);
            set => Set(0, value);
        }

        /// <summary>Adresse technique du système</summary>
        /// <remarks>
        /// <para>URI, 1..1 ; DST!RC-DE</para>
        /// </remarks>
        [System.Diagnostics.CodeAnalysis.DisallowNull]
        public string? Uri
        {
            get => Get<string?>(1);
            set => Set(1, value);
        }

        /// <summary>A deep copy, with all that was received.</summary>
        public Sender Copy() => (Sender)CopyObject();
    }
}
