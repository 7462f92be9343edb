namespace HubSante.Models.V0
{
    /// <summary>The types of a value (DSF, column « Format (ou type) »).</summary>
    public enum FieldKind
    {
        /// <summary>A text.</summary>
        Text,

        /// <summary>A whole number.</summary>
        Integer,

        /// <summary>A number.</summary>
        Number,

        /// <summary>True or false.</summary>
        Boolean,

        /// <summary>A day: <c>2024-03-12</c>.</summary>
        Date,

        /// <summary>A date and time with its offset: <c>2024-03-12T14:05:00+01:00</c>.</summary>
        DateTime,

        /// <summary>An object.</summary>
        Object,

        /// <summary>A list as a value: in a list, in a union, or where it may be null.</summary>
        List,

        /// <summary>A value of any kind, or of one of several.</summary>
        Any,
    }
}
