using System.Collections.Generic;
using System.Linq;

namespace HubSante.Transforms
{
    /// <summary>Values that a table fills in, by path: fixed ones, and those that are taken from the old message.</summary>
    internal sealed class Defaults
    {
        private readonly List<(string[] Path, object Value, string Rule)> items = new List<(string[] Path, object Value, string Rule)>();

        private readonly HashSet<string> starts = new HashSet<string>();

        /// <summary>Where several stand for one path, the first that has a value.</summary>
        internal Defaults(IEnumerable<JsonObject> defaults, JsonObject old)
        {
            foreach (JsonObject item in defaults)
            {
                string[] path = item.PathOf("path");
                object? value = At(path) == null ? Value(item, old) : null;
                if (value != null)
                {
                    items.Add((path, value, item.Text("rule")));
                    starts.UnionWith(Enumerable.Range(0, path.Length + 1).Select(size => Key(path, size)));
                }
            }
        }

        internal (string[] Path, object Value, string Rule)? At(string[] path)
        {
            foreach ((string[] Path, object Value, string Rule) item in items)
            {
                if (item.Path.SequenceEqual(path))
                {
                    return item;
                }
            }

            return null;
        }

        /// <summary>Whether something is filled in at a path or below it.</summary>
        internal bool Has(string[] path) => starts.Count > 0 && starts.Contains(Key(path, path.Length));

        private static string Key(string[] path, int size) => string.Join("\0", path, 0, size);

        private static object? Value(JsonObject item, JsonObject old)
        {
            if (item.Has("template"))
            {
                return Joined(item.List("template"), old);
            }

            if (!item.Has("from"))
            {
                return item["value"];
            }

            object? value = Place.FirstValue(old, item.PathOf("from"));
            return !item.Has("match") ? value
                : JsonWriter.Text(value) is string text ? Patterns.Find(item.Text("match"), text) : null;
        }

        /// <summary>The texts of a template with the values between them; null where one of the values is absent.</summary>
        private static string? Joined(IEnumerable<object?> template, JsonObject old)
        {
            string?[] parts = template.Select(part => part as string
                ?? JsonWriter.Text(Place.FirstValue(old, ((List<object?>)part!).Cast<string>()))).ToArray();
            return parts.Contains(null) ? null : string.Concat(parts);
        }
    }
}
