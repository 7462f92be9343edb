namespace HubSante.Models.V9.RsCas
{
    /// <summary>state</summary>
    /// <remarks>
    /// <para> ; models/petit.xlsx!RS-CAS!A3</para>
    /// </remarks>
    [System.Text.Json.Serialization.JsonConverter(typeof(global::HubSante.Models.V9.HubCodeConverter<State>))]
    public sealed class State : CodeValue
    {
        /// <summary>The list: all codes, searched by code and by words.</summary>
        public static readonly CodeList<State> List =
            new CodeList<State>("", "state", code => new State(code));

        /// <summary>OUVERT</summary>
        /// <remarks>
        /// <para>OUVERT ; models/petit.xlsx!RS-CAS!A3</para>
        /// </remarks>
        public static readonly State OUVERT = List.Add("OUVERT", 1, null, "", "", "OUVERT");

        /// <summary>CLOS</summary>
        /// <remarks>
        /// <para>CLOS ; models/petit.xlsx!RS-CAS!A3</para>
        /// </remarks>
        public static readonly State CLOS = List.Add("CLOS", 1, null, "", "", "CLOS");

        /// <summary>2</summary>
        /// <remarks>
        /// <para>2 ; models/petit.xlsx!RS-CAS!A3</para>
        /// </remarks>
        public static readonly State CODE_2 = List.Add("2", 1, null, "", "", "2");

        /// <summary>The code one level up; null for a root.</summary>
        public State? Parent => List.ParentOf(this);

        /// <summary>The codes one level down, in the order of the list.</summary>
        public global::System.Collections.Generic.IReadOnlyList<State> Children => List.ChildrenOf(this);

        private State(string code)
            : base(code)
        {
        }

        /// <summary>The value of a code; one that is not known where the list does not have it.</summary>
        /// <param name="code">The code on the wire.</param>
        public static implicit operator State(string code) => List.Of(code);
    }
}
