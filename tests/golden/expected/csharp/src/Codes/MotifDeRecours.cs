namespace HubSante.Models.V9.Codes
{
    /// <summary>Motif de recours</summary>
    /// <remarks>
    /// <para>HubSante.motif ; nomenclatures/listes.xlsx!Motif</para>
    /// </remarks>
    [System.Text.Json.Serialization.JsonConverter(typeof(global::HubSante.Models.V9.HubCodeConverter<MotifDeRecours>))]
    public class MotifDeRecours : CodeValue
    {
        /// <summary>The list: all codes, searched by code and by words.</summary>
        public static readonly CodeList<MotifDeRecours> List =
            new CodeList<MotifDeRecours>("HubSante.motif", "Motif de recours", code => new MotifDeRecours(code));

        /// <summary>Cœur</summary>
        /// <remarks>
        /// <para>Tout ce qui touche au cœur</para>
        /// <para>à relire</para>
        /// <para>M01 ; nomenclatures/listes.xlsx!Motif!A10</para>
        /// </remarks>
        public static readonly MotifDeRecours M01 = List.Add("M01", 1, null, "Tout ce qui touche au cœur", "à relire", "Cœur");

        /// <summary>Douleur thoracique</summary>
        /// <remarks>
        /// <para>M01.1 ; nomenclatures/listes.xlsx!Motif!A11</para>
        /// </remarks>
        public static readonly MotifDeRecours M01_1 = List.Add("M01.1", 2, "M01", "", "", "Cœur", "Douleur thoracique");

        /// <summary>Autre douleur</summary>
        /// <remarks>
        /// <para>M01-1 ; nomenclatures/listes.xlsx!Motif!A12</para>
        /// </remarks>
        public static readonly MotifDeRecours M01_1_2 = List.Add("M01-1", 2, "M01", "", "", "Cœur", "Autre douleur");

        /// <summary>À préciser</summary>
        /// <remarks>
        /// <para>« Divers »</para>
        /// <para>m01 (é) ; nomenclatures/listes.xlsx!Motif!A13</para>
        /// </remarks>
        public static readonly MotifDeRecours M01_E = List.Add("m01 (é)", 2, "M01", "« Divers »", "", "Cœur", "À préciser");

        /// <summary>The code one level up; null for a root.</summary>
        public MotifDeRecours? Parent => List.ParentOf(this);

        /// <summary>The codes one level down, in the order of the list.</summary>
        public global::System.Collections.Generic.IReadOnlyList<MotifDeRecours> Children => List.ChildrenOf(this);

        private protected MotifDeRecours(string code)
            : base(code)
        {
        }

        /// <summary>The value of a code; one that is not known where the list does not have it.</summary>
        /// <param name="code">The code on the wire.</param>
        public static implicit operator MotifDeRecours(string code) => List.Of(code);
    }
}
