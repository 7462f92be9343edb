namespace HubSante.Models.V9.Codes
{
    /// <summary>Inutile</summary>
    /// <remarks>
    /// <para>CISU-Code_Inutile ; nomenclatures/listes.xlsx!Vide</para>
    /// </remarks>
    [System.Text.Json.Serialization.JsonConverter(typeof(global::HubSante.Models.V9.HubCodeConverter<CisuCodeInutile>))]
    public sealed class CisuCodeInutile : CodeValue
    {
        /// <summary>The list: all codes, searched by code and by words.</summary>
        public static readonly CodeList<CisuCodeInutile> List =
            new CodeList<CisuCodeInutile>("CISU-Code_Inutile", "Inutile", code => new CisuCodeInutile(code));

        /// <summary>a</summary>
        /// <remarks>
        /// <para>A ; nomenclatures/listes.xlsx!Vide</para>
        /// </remarks>
        public static readonly CisuCodeInutile A = List.Add("A", 1, null, "", "", "a");

        /// <summary>The code one level up; null for a root.</summary>
        public CisuCodeInutile? Parent => List.ParentOf(this);

        /// <summary>The codes one level down, in the order of the list.</summary>
        public global::System.Collections.Generic.IReadOnlyList<CisuCodeInutile> Children => List.ChildrenOf(this);

        private CisuCodeInutile(string code)
            : base(code)
        {
        }

        /// <summary>The value of a code; one that is not known where the list does not have it.</summary>
        /// <param name="code">The code on the wire.</param>
        public static implicit operator CisuCodeInutile(string code) => List.Of(code);
    }
}
