using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml.Linq;

namespace HubSante.Models.V0
{
    /// <summary>
    /// An object of a message. It keeps what it was read from: the order of its keys, the characters of its numbers
    /// and dates, values of a wrong type, and properties that the model does not have.
    /// </summary>
    [JsonConverter(typeof(HubMessageConverter<HubObject>))]
    public abstract class HubObject
    {
        private readonly object?[] values;
        private List<int>? sequence;
        private List<KeyValuePair<string, object>>? extras;
        private Dictionary<string, int>? extraIndexes;

        /// <summary>An empty object.</summary>
        /// <param name="shape">What the model says of it.</param>
        protected HubObject(ObjectShape shape)
        {
            Shape = shape;
            values = new object?[shape.Table.Length];
        }

        /// <summary>The names of the properties that the model does not have, as they came.</summary>
        public IEnumerable<string> ExtraNames => Extras.Where(extra => !(extra.Value is HubObject)).Select(extra => extra.Key);

        internal ObjectShape Shape { get; set; }

        internal IReadOnlyList<KeyValuePair<string, object>> Extras =>
            (IReadOnlyList<KeyValuePair<string, object>>?)extras ?? Array.Empty<KeyValuePair<string, object>>();

        /// <summary>Whether the element was refused as a whole, and told: nothing in it is read or checked.</summary>
        internal bool IsUnread { get; set; }

        /// <summary>Whether the element has the <c>xlink:type</c> of its shape: unless it came without.</summary>
        internal bool HasXlink { get; set; } = true;

        /// <summary>Whether the element around the items of a list has its <c>xlink:type</c>.</summary>
        internal bool WrapperHasXlink { get; set; } = true;

        /// <summary>The indexes of fields, and of extras as their complement, in the order in which they came.</summary>
        internal IReadOnlyList<int> Sequence => (IReadOnlyList<int>?)sequence ?? Array.Empty<int>();

        /// <summary>Everything that is wrong in this object and below it; paths start here.</summary>
        /// <param name="mode">What is done with a code that is not in its list.</param>
        public virtual ValidationReport Validate(CodeMode mode = CodeMode.Strict) => Validator.Check(this, mode, new Place());

        /// <summary>A property that the model does not have, as JSON; null where there is none of this name.</summary>
        /// <param name="name">Its name on the wire.</param>
        public JsonElement? GetExtra(string name)
        {
            object? value = HasExtra(name) ? extras![extraIndexes![name]].Value : null;
            return value is JsonElement json ? json
                : value == null || value is HubObject ? (JsonElement?)null : JsonOutput.ToElement(value);
        }

        /// <summary>Adds or replaces a property that the model does not have.</summary>
        /// <param name="name">Its name on the wire.</param>
        /// <param name="value">Its value, kept as it is.</param>
        public void SetExtra(string name, JsonElement value)
        {
            if (Shape.IndexOf(name) >= 0)
            {
                throw new ArgumentException("The model has a field of this name.", nameof(name));
            }

            PutExtra(name, value.Clone());
        }

        /// <summary>The characters that a field was sent in, or will be; null where it is absent, a list or an object.</summary>
        /// <param name="name">Its name on the wire.</param>
        public string? GetLexical(string name)
        {
            int index = Shape.IndexOf(name);
            return index < 0 ? null : Slot.Lexical(values[index]);
        }

        /// <summary>This object as JSON.</summary>
        /// <param name="indented">Whether to lay it out on lines.</param>
        public virtual string ToJson(bool indented = false) => JsonOutput.Write(this, indented);

        internal object? this[int index]
        {
            get => values[index];
            set
            {
                if (value != null && values[index] == null && (sequence == null || !sequence.Contains(index)))
                {
                    (sequence ??= new List<int>(values.Length)).Add(index);
                }

                values[index] = value;
            }
        }

        /// <summary>Sets a field that was not set before.</summary>
        internal void Fill(int index, object value)
        {
            (sequence ??= new List<int>(values.Length)).Add(index);
            values[index] = value;
        }

        internal bool HasExtra(string name) => extraIndexes != null && extraIndexes.ContainsKey(name);

        internal void PutExtra(string name, object value)
        {
            extras ??= new List<KeyValuePair<string, object>>();
            extraIndexes ??= new Dictionary<string, int>(StringComparer.Ordinal);
            if (extraIndexes.TryGetValue(name, out int index))
            {
                extras[index] = new KeyValuePair<string, object>(name, value);
                return;
            }

            (sequence ??= new List<int>()).Add(~extras.Count);
            extraIndexes.Add(name, extras.Count);
            extras.Add(new KeyValuePair<string, object>(name, value));
        }

        /// <summary>The value of a field; default where it is absent or of another type.</summary>
        internal T Get<T>(int index) => Slot.Read<T>(values[index]);

        internal void Set<T>(int index, T value) => this[index] = Slot.Write(value);

        internal HubList<T> GetList<T>(int index)
        {
            if (values[index] is HubList<T> known)
            {
                return known;
            }

            var list = values[index] is IHubList other ? new HubList<T>(other) : new HubList<T>();
            if (!(values[index] is JsonElement) && !(values[index] is XElement))
            {
                this[index] = list;
            }

            return list;
        }

        internal void SetList<T>(int index, HubList<T>? list) => this[index] = list;
    }
}
