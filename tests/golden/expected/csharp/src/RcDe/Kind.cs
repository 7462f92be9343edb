namespace HubSante.Models.V9.RcDe
{
    /// <summary>kind</summary>
    /// <remarks>
    /// <para> ; DST!RC-DE</para>
    /// </remarks>
    [System.Text.Json.Serialization.JsonConverter(typeof(global::HubSante.Models.V9.HubCodeConverter<Kind>))]
    public sealed class Kind : CodeValue
    {
        /// <summary>The list: all codes, searched by code and by words.</summary>
        public static readonly CodeList<Kind> List =
            new CodeList<Kind>("", "kind", code => new Kind(code));

        /// <summary>Report</summary>
        /// <remarks>
        /// <para>Report ; DST!RC-DE</para>
        /// </remarks>
        public static readonly Kind REPORT = List.Add("Report", 1, null, "", "", "Report");

        /// <summary>Update</summary>
        /// <remarks>
        /// <para>Update ; DST!RC-DE</para>
        /// </remarks>
        public static readonly Kind UPDATE = List.Add("Update", 1, null, "", "", "Update");

        /// <summary>Cancel</summary>
        /// <remarks>
        /// <para>Cancel ; DST!RC-DE</para>
        /// </remarks>
        public static readonly Kind CANCEL = List.Add("Cancel", 1, null, "", "", "Cancel");

        /// <summary>Ack</summary>
        /// <remarks>
        /// <para>Ack ; DST!RC-DE</para>
        /// </remarks>
        public static readonly Kind ACK = List.Add("Ack", 1, null, "", "", "Ack");

        /// <summary>Error</summary>
        /// <remarks>
        /// <para>Error ; DST!RC-DE</para>
        /// </remarks>
        public static readonly Kind ERROR = List.Add("Error", 1, null, "", "", "Error");

        /// <summary>The code one level up; null for a root.</summary>
        public Kind? Parent => List.ParentOf(this);

        /// <summary>The codes one level down, in the order of the list.</summary>
        public global::System.Collections.Generic.IReadOnlyList<Kind> Children => List.ChildrenOf(this);

        private Kind(string code)
            : base(code)
        {
        }

        /// <summary>The value of a code; one that is not known where the list does not have it.</summary>
        /// <param name="code">The code on the wire.</param>
        public static implicit operator Kind(string code) => List.Of(code);
    }
}
