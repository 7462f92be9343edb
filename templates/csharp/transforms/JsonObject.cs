using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace HubSante.Transforms
{
    /// <summary>An object of JSON: its properties in their order.</summary>
    internal sealed class JsonObject : IEnumerable<KeyValuePair<string, object?>>
    {
        private readonly Dictionary<string, LinkedListNode<KeyValuePair<string, object?>>> nodes =
            new Dictionary<string, LinkedListNode<KeyValuePair<string, object?>>>();

        private readonly LinkedList<KeyValuePair<string, object?>> properties = new LinkedList<KeyValuePair<string, object?>>();

        internal int Count => nodes.Count;

        internal IEnumerable<string> Names => properties.Select(property => property.Key);

        /// <summary>The value of a property, which keeps its place where it is set again; null where there is none.</summary>
        internal object? this[string name]
        {
            get => nodes.TryGetValue(name, out LinkedListNode<KeyValuePair<string, object?>>? node) ? node.Value.Value : null;
            set
            {
                var property = new KeyValuePair<string, object?>(name, value);
                if (nodes.TryGetValue(name, out LinkedListNode<KeyValuePair<string, object?>>? node))
                {
                    node.Value = property;
                }
                else
                {
                    nodes[name] = properties.AddLast(property);
                }
            }
        }

        /// <inheritdoc/>
        public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => properties.GetEnumerator();

        /// <inheritdoc/>
        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        internal bool Has(string name) => nodes.ContainsKey(name);

        internal void Remove(string name)
        {
            properties.Remove(nodes[name]);
            nodes.Remove(name);
        }

        internal void Clear()
        {
            properties.Clear();
            nodes.Clear();
        }

        internal string Text(string name) => (string?)this[name] ?? string.Empty;

        internal bool Flag(string name) => this[name] is true;

        internal JsonObject? Object(string name) => (JsonObject?)this[name];

        internal IReadOnlyList<object?> List(string name) => (List<object?>?)this[name] ?? new List<object?>();

        internal string[] PathOf(string name) => List(name).Cast<string>().ToArray();

        internal int? Integer(string name) => this[name] is JsonNumber number ? int.Parse(number.Text) : (int?)null;
    }
}
