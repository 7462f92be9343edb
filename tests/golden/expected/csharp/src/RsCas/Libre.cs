using System;

namespace HubSante.Models.V9.RsCas
{
    /// <summary>Contenu libre</summary>
    /// <remarks>
    /// <para>RS-CAS ; models/petit.xlsx!RS-CAS!J26</para>
    /// </remarks>
    [System.Text.Json.Serialization.JsonConverter(typeof(global::HubSante.Models.V9.HubObjectConverter<Libre>))]
    public sealed class Libre : HubObject
    {
        internal static readonly ObjectShape Definition = new ObjectShape(
            "libre",
            true,
            () => new Libre());

        /// <summary>An empty object.</summary>
        public Libre()
            : base(Definition)
        {
        }

        /// <summary>A deep copy, with all that was received.</summary>
        public Libre Copy() => (Libre)CopyObject();
    }
}
