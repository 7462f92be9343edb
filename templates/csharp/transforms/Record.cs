using System.Collections.Generic;

namespace HubSante.Transforms
{
    /// <summary>What became of one object: the values lost and filled in, in the order in which they arose.</summary>
    internal sealed class Record
    {
        internal List<(string[] Path, object? Value, string Rule, string Detail)> Losses { get; } =
            new List<(string[] Path, object? Value, string Rule, string Detail)>();

        internal List<(string[] Path, object? Value, string Rule)> Defaults { get; } =
            new List<(string[] Path, object? Value, string Rule)>();

        /// <summary>Records every single value below <paramref name="value"/>, which stood at a path, as left out.</summary>
        internal void Lose(object? value, string[] path, string rule, string detail = "")
        {
            switch (value)
            {
                case JsonObject properties:
                    foreach (KeyValuePair<string, object?> property in properties)
                    {
                        Lose(property.Value, Place.Add(path, property.Key), rule, detail);
                    }

                    break;
                case List<object?> items:
                    items.ForEach(item => Lose(item, path, rule, detail));
                    break;
                default:
                    Losses.Add((path, value, rule, detail));
                    break;
            }
        }
    }
}
