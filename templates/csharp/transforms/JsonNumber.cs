using System;
using System.Globalization;
using System.Text.RegularExpressions;

namespace HubSante.Transforms
{
    /// <summary>A number of JSON, with the characters that it came with.</summary>
    public sealed class JsonNumber : IEquatable<JsonNumber>
    {
        private const int Longest = 400;
        private const int SafelyShort = 300;
        private static readonly char[] Exponents = { 'e', 'E' };
        private static readonly char[] Digits = { '1', '2', '3', '4', '5', '6', '7', '8', '9' };

        private static readonly Regex Form = new Regex(
            @"^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?\z", RegexOptions.CultureInvariant);

        internal JsonNumber(string text) => Text = text;

        /// <summary>Its characters.</summary>
        public string Text { get; }

        /// <summary>Whether it has no fraction; <c>1.0</c> has none (JSON Schema draft-07, 6.1.1).</summary>
        internal bool IsWhole
        {
            get
            {
                string[] parts = Text.TrimStart('-').Split(Exponents);
                string[] digits = parts[0].Split('.');
                string all = (digits[0] + (digits.Length > 1 ? digits[1] : string.Empty)).TrimEnd('0');
                long exponent = parts.Length > 1 && long.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long power)
                    ? power
                    : parts.Length > 1 && parts[1][0] == '-' ? -int.MaxValue : parts.Length > 1 ? int.MaxValue : 0;
                return all.Length == 0 || all.Length <= digits[0].Length + exponent;
            }
        }

        /// <inheritdoc/>
        public bool Equals(JsonNumber? other) => other != null && other.Text == Text;

        /// <inheritdoc/>
        public override bool Equals(object? obj) => Equals(obj as JsonNumber);

        /// <inheritdoc/>
        public override int GetHashCode() => Text.GetHashCode();

        /// <summary>Its characters.</summary>
        public override string ToString() => Text;

        /// <summary>The number in a text; null where JSON has no such number, or it may not be read.</summary>
        internal static JsonNumber? In(string text) =>
            text.Length <= Longest && Form.IsMatch(text) && IsInRange(text) ? new JsonNumber(text) : null;

        /// <summary>Whether a number rounds to a double, and to 0 only where it is 0.</summary>
        private static bool IsInRange(string text)
        {
            int end = text.IndexOfAny(Exponents);
            return (end < 0 && text.Length <= SafelyShort)
                || text.IndexOfAny(Digits, 0, end < 0 ? text.Length : end) < 0
                || (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
                    && !double.IsInfinity(value) && value != 0);
        }
    }
}
