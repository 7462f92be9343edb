using System;

namespace HubSante.Models.V9.RsCas
{
    /// <summary>Événement de santé</summary>
    /// <remarks>
    /// <para>RS-CAS ; models/petit.xlsx!RS-CAS!J20</para>
    /// </remarks>
    [System.Text.Json.Serialization.JsonConverter(typeof(global::HubSante.Models.V9.HubObjectConverter<Evenement>))]
    public sealed class Evenement : HubObject
    {
        internal static readonly ObjectShape Definition = new ObjectShape(
            "evenement",
            false,
            () => new Evenement(),
            new Field("name", "Nom", FieldKind.Text, 1, 1),
            new Field("root", "Racine", FieldKind.Object, 0, 1, shape: () => global::HubSante.Models.V9.RsCas.Noeud.Definition),
            new Field("other", "Autres", FieldKind.Object, 1, 3, shape: () => global::HubSante.Models.V9.RsCas.Noeud.Definition));

        /// <summary>An empty object.</summary>
        public Evenement()
            : base(Definition)
        {
        }

        /// <summary>Nom</summary>
        /// <remarks>
        /// <para>Ce que dit « Nom ».</para>
        /// <para>name, 1..1 ; models/petit.xlsx!RS-CAS!J21</para>
        /// </remarks>
        [System.Diagnostics.CodeAnalysis.DisallowNull]
        public string? Name
        {
            get => Get<string?>(0);
            set => Set(0, value);
        }

        /// <summary>Racine</summary>
        /// <remarks>
        /// <para>Ce que dit « Racine ».</para>
        /// <para>root, 0..1 ; models/petit.xlsx!RS-CAS!J22</para>
        /// </remarks>
        public Noeud? Root
        {
            get => Get<Noeud?>(1);
            set => Set(1, value);
        }

        /// <summary>Autres</summary>
        /// <remarks>
        /// <para>Ce que dit « Autres ».</para>
        /// <para>other, 1..3 ; models/petit.xlsx!RS-CAS!J23</para>
        /// </remarks>
        public HubList<Noeud> Other
        {
            get => GetList<Noeud>(2);
            set => SetList(2, value);
        }

        /// <summary>A deep copy, with all that was received.</summary>
        public Evenement Copy() => (Evenement)CopyObject();
    }
}
