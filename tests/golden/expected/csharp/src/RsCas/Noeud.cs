using System;

namespace HubSante.Models.V9.RsCas
{
    /// <summary>Nœud</summary>
    /// <remarks>
    /// <para>Un objet qui se contient.</para>
    /// <para>RS-CAS ; models/petit.xlsx!RS-CAS!J24</para>
    /// </remarks>
    [System.Text.Json.Serialization.JsonConverter(typeof(global::HubSante.Models.V9.HubObjectConverter<Noeud>))]
    public sealed class Noeud : HubObject
    {
        internal static readonly ObjectShape Definition = new ObjectShape(
            "noeud",
            false,
            () => new Noeud(),
            new Field("child", "Enfants", FieldKind.Object, 0, null, shape: () => global::HubSante.Models.V9.RsCas.Noeud.Definition));

        /// <summary>An empty object.</summary>
        public Noeud()
            : base(Definition)
        {
        }

        /// <summary>Enfants</summary>
        /// <remarks>
        /// <para>Ce que dit « Enfants ».</para>
        /// <para>child, 0..n ; models/petit.xlsx!RS-CAS!J24</para>
        /// </remarks>
        public HubList<Noeud> Child
        {
            get => GetList<Noeud>(0);
            set => SetList(0, value);
        }

        /// <summary>A deep copy, with all that was received.</summary>
        public Noeud Copy() => (Noeud)CopyObject();
    }
}
