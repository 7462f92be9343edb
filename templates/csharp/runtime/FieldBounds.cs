namespace HubSante.Models.V0
{
    /// <summary>Bounds of a number, by all its digits, and of the length of a text in characters (JSON Schema draft-07, 6.2 and 6.3).</summary>
    public sealed class FieldBounds
    {
        internal FieldBounds(
            string? minimum = null,
            string? maximum = null,
            string? exclusiveMinimum = null,
            string? exclusiveMaximum = null,
            string? multipleOf = null,
            int minLength = 0,
            int? maxLength = null)
        {
            Minimum = minimum;
            Maximum = maximum;
            ExclusiveMinimum = exclusiveMinimum;
            ExclusiveMaximum = exclusiveMaximum;
            MultipleOf = multipleOf;
            MinLength = minLength;
            MaxLength = maxLength;
        }

        /// <summary>The least number, as JSON has it, or null.</summary>
        public string? Minimum { get; }

        /// <summary>The greatest number, or null.</summary>
        public string? Maximum { get; }

        /// <summary>The number that a value must be greater than, or null.</summary>
        public string? ExclusiveMinimum { get; }

        /// <summary>The number that a value must be less than, or null.</summary>
        public string? ExclusiveMaximum { get; }

        /// <summary>The number that a value is a whole number of times, or null.</summary>
        public string? MultipleOf { get; }

        /// <summary>The least length of a text.</summary>
        public int MinLength { get; }

        /// <summary>The greatest length of a text, or null.</summary>
        public int? MaxLength { get; }

        internal bool AcceptsNumber(string number) =>
            (Minimum == null || NumberText.Compare(number, Minimum) >= 0)
            && (Maximum == null || NumberText.Compare(number, Maximum) <= 0)
            && (ExclusiveMinimum == null || NumberText.Compare(number, ExclusiveMinimum) > 0)
            && (ExclusiveMaximum == null || NumberText.Compare(number, ExclusiveMaximum) < 0)
            && (MultipleOf == null || NumberText.IsMultiple(number, MultipleOf));

        internal bool AcceptsLength(string text)
        {
            int length = text.Length;
            for (int index = 1; index < text.Length; index++)
            {
                length -= char.IsSurrogatePair(text[index - 1], text[index]) ? 1 : 0;
            }

            return length >= MinLength && (MaxLength == null || length <= MaxLength);
        }
    }
}
