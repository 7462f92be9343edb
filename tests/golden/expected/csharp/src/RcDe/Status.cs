namespace HubSante.Models.V9.RcDe
{
    /// <summary>status</summary>
    /// <remarks>
    /// <para> ; DST!RC-DE</para>
    /// </remarks>
    [System.Text.Json.Serialization.JsonConverter(typeof(global::HubSante.Models.V9.HubCodeConverter<Status>))]
    public sealed class Status : CodeValue
    {
        /// <summary>The list: all codes, searched by code and by words.</summary>
        public static readonly CodeList<Status> List =
            new CodeList<Status>("", "status", code => new Status(code));

        /// <summary>Actual</summary>
        /// <remarks>
        /// <para>Actual ; DST!RC-DE</para>
        /// </remarks>
        public static readonly Status ACTUAL = List.Add("Actual", 1, null, "", "", "Actual");

        /// <summary>Exercise</summary>
        /// <remarks>
        /// <para>Exercise ; DST!RC-DE</para>
        /// </remarks>
        public static readonly Status EXERCISE = List.Add("Exercise", 1, null, "", "", "Exercise");

        /// <summary>System</summary>
        /// <remarks>
        /// <para>System ; DST!RC-DE</para>
        /// </remarks>
        public static readonly Status SYSTEM = List.Add("System", 1, null, "", "", "System");

        /// <summary>The code one level up; null for a root.</summary>
        public Status? Parent => List.ParentOf(this);

        /// <summary>The codes one level down, in the order of the list.</summary>
        public global::System.Collections.Generic.IReadOnlyList<Status> Children => List.ChildrenOf(this);

        private Status(string code)
            : base(code)
        {
        }

        /// <summary>The value of a code; one that is not known where the list does not have it.</summary>
        /// <param name="code">The code on the wire.</param>
        public static implicit operator Status(string code) => List.Of(code);
    }
}
