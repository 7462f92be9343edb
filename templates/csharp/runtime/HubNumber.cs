using System.Globalization;

namespace HubSante.Models.V0
{
    /// <summary>A number with the characters it was sent in.</summary>
    internal sealed class HubNumber
    {
        internal HubNumber(string text) => Text = text;

        internal HubNumber(decimal value)
            : this(value.ToString(CultureInfo.InvariantCulture))
        {
        }

        internal string Text { get; }

        /// <summary>The value; null where it has more digits than <c>decimal</c>.</summary>
        internal decimal? Value =>
            decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value)
                ? value
                : (decimal?)null;

        internal long? Integer =>
            Value is decimal value && value == decimal.Truncate(value) && value >= long.MinValue && value <= long.MaxValue
                ? (long)value
                : (long?)null;
    }
}
