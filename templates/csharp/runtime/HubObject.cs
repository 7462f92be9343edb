using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HubSante.Models.V0
{
    /// <summary>
    /// An object of a message. It keeps what it was read from: the characters of its numbers and dates, values of a wrong
    /// type, and properties that the model does not have. Two objects are equal by value.
    /// </summary>
    [JsonConverter(typeof(HubMessageConverter<HubObject>))]
    public abstract class HubObject : IEquatable<HubObject>
    {
        private readonly object?[] values;
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

        internal object? this[int index]
        {
            get => values[index];
            set => values[index] = value;
        }

        /// <summary>Everything that is wrong in this object and below it; paths start here.</summary>
        /// <param name="mode">What is done with a code that is not in its list.</param>
        public virtual ValidationReport Validate(CodeMode mode = CodeMode.Strict) => Validator.Check(this, mode, new Place());

        /// <summary>A property that the model does not have, as JSON; null where there is none of this name.</summary>
        /// <param name="name">Its name on the wire.</param>
        public JsonElement? GetExtra(string name)
        {
            object? value = Extra(name);
            return value is JsonElement json ? json
                : value == null || value is HubObject ? (JsonElement?)null : JsonOutput.ToElement(value);
        }

        /// <summary>Adds or replaces a property that the model does not have.</summary>
        /// <param name="name">Its name on the wire.</param>
        /// <param name="value">Its value, kept as it is.</param>
        /// <exception cref="HubFormatException">The model has a field of this name.</exception>
        public void SetExtra(string name, JsonElement value)
        {
            if (Shape.IndexOf(name) >= 0)
            {
                throw new HubFormatException("The model has a field of this name.");
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

        /// <summary>This object as JSON, in the order of the model; what the model does not have comes after.</summary>
        /// <param name="indented">Whether to lay it out on lines.</param>
        public virtual string ToJson(bool indented = false) => JsonOutput.Write(this, indented);

        /// <summary>The JSON of <see cref="ToJson"/>, in UTF-8.</summary>
        public byte[] ToJsonBytes() => TextBytes.Encode(ToJson());

        /// <summary>The JSON of <see cref="ToJson"/>, in UTF-8, written to a stream that stays open.</summary>
        /// <param name="stream">Where it goes.</param>
        public void WriteJson(Stream stream) => TextBytes.Write(ToJson(), stream);

        /// <summary>
        /// A copy as an object of another class: of one of the forms that this object may have, or of the class that has
        /// this form; null where it is not valid as one.
        /// </summary>
        /// <typeparam name="T">The other class.</typeparam>
        public T? AsForm<T>()
            where T : HubObject, new() => new Forms().Copied(this, new T().Shape) as T;

        /// <summary>What it takes to make another object of this one: a value that came has no old, one that went no new.</summary>
        /// <param name="other">The object to compare with.</param>
        public IReadOnlyList<HubChange> Changes(HubObject other) => Differences.Between(this, other, StartPlace());

        /// <inheritdoc/>
        public bool Equals(HubObject? other) => other != null && ValueEquality.AreEqual(this, other);

        /// <inheritdoc/>
        public override bool Equals(object? obj) => Equals(obj as HubObject);

        /// <inheritdoc/>
        public override int GetHashCode() => ValueEquality.Hash(this);

        /// <summary>A deep copy, with all that was received.</summary>
        internal virtual HubObject CopyObject()
        {
            HubObject copy = Shape.Create();
            copy.Shape = Shape;
            copy.IsUnread = IsUnread;
            copy.HasXlink = HasXlink;
            copy.WrapperHasXlink = WrapperHasXlink;
            for (int index = 0; index < values.Length; index++)
            {
                copy.values[index] = Slot.Copy(values[index]);
            }

            foreach (KeyValuePair<string, object> extra in Extras)
            {
                copy.PutExtra(extra.Key, Slot.Copy(extra.Value)!);
            }

            return copy;
        }

        /// <summary>The place at which the paths of this object start.</summary>
        internal virtual Place StartPlace() => new Place();

        internal object? Extra(string name) => HasExtra(name) ? extras![extraIndexes![name]].Value : null;

        internal bool HasExtra(string name) => extraIndexes != null && extraIndexes.ContainsKey(name);

        internal void PutExtra(string name, object value)
        {
            extras ??= new List<KeyValuePair<string, object>>();
            extraIndexes ??= new Dictionary<string, int>(StringComparer.Ordinal);
            var extra = new KeyValuePair<string, object>(name, value);
            if (extraIndexes.TryGetValue(name, out int index))
            {
                extras[index] = extra;
                return;
            }

            extraIndexes.Add(name, extras.Count);
            extras.Add(extra);
        }

        /// <summary>The value of a field; default where it is absent or of another type.</summary>
        internal T Get<T>(int index) => Slot.Read<T>(values[index]);

        internal void Set<T>(int index, T value)
        {
            object? kept = Slot.Write(value);
            Field field = Shape.Table[index];
            values[index] = kept != null && field.IsValue ? new Forms().Typed(field, kept) : kept;
        }

        internal HubList<T> GetList<T>(int index)
        {
            if (values[index] is HubList<T> known)
            {
                return known;
            }

            var list = values[index] is IHubList other ? new HubList<T>(other) : new HubList<T>();
            if (values[index] is null || values[index] is IHubList || values[index] is Repeated)
            {
                values[index] = list;
            }

            return list;
        }

        internal void SetList<T>(int index, HubList<T>? list) => values[index] = list;
    }
}
