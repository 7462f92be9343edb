namespace HubSante.Models.V9.Codes
{
    /// <summary>Inutile</summary>
    /// <remarks>
    /// <para>CISU-Code_Inutile ; nomenclatures/listes.xlsx!Vide</para>
    /// </remarks>
    [System.Text.Json.Serialization.JsonConverter(typeof(global::HubSante.Models.V9.HubCodeConverter<Inutile>))]
    public class Inutile : CodeValue
    {
        /// <summary>The list: all codes, searched by code and by words.</summary>
        public static readonly CodeList<Inutile> List =
            new CodeList<Inutile>("CISU-Code_Inutile", "Inutile", code => new Inutile(code));

        /// <summary>a</summary>
        /// <remarks>
        /// <para>A ; nomenclatures/listes.xlsx!Vide</para>
        /// </remarks>
        public static readonly Inutile A = List.Add("A", 1, null, "", "", "a");

        /// <summary>The code one level up; null for a root.</summary>
        public Inutile? Parent => List.ParentOf(this);

        /// <summary>The codes one level down, in the order of the list.</summary>
        public global::System.Collections.Generic.IReadOnlyList<Inutile> Children => List.ChildrenOf(this);

        private protected Inutile(string code)
            : base(code)
        {
        }

        /// <summary>The value of a code; one that is not known where the list does not have it.</summary>
        /// <param name="code">The code on the wire.</param>
        public static implicit operator Inutile(string code) => List.Of(code);
    }
}
