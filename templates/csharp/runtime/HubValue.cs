using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HubSante.Models.V0
{
    /// <summary>
    /// A value that may be of several kinds, or null: a text, a number, a boolean, a list, an object of a class or of none.
    /// </summary>
    [JsonConverter(typeof(HubValueConverter))]
    public sealed class HubValue : IEquatable<HubValue>
    {
        internal HubValue(object kept) => Kept = JsonNodes.OfKept(kept);

        /// <summary>JSON's null, which is written; a property that is <c>null</c> is absent.</summary>
        public static HubValue Null { get; } = new HubValue(JsonNull.Value);

        /// <summary>Whether it is JSON's null.</summary>
        public bool IsNull => Kept is JsonNull;

        /// <summary>The text; null where it is none.</summary>
        public string? Text => Kept as string;

        /// <summary>The number; null where it is none, or has more digits than <c>decimal</c>.</summary>
        public decimal? Number => (Kept as HubNumber)?.Value;

        /// <summary>The boolean; null where it is none.</summary>
        public bool? Boolean => Kept as bool?;

        /// <summary>The values of a list; null where it is none.</summary>
        public IReadOnlyList<HubValue>? Items => (Kept as IHubList)?.Items.Select(item => new HubValue(item)).ToArray();

        /// <summary>The value as JSON, whatever it is; its numbers have all their digits.</summary>
        public JsonElement Json => JsonOutput.ToElement(Kept);

        /// <summary>The value as it is kept (see <see cref="Slot"/>).</summary>
        internal object Kept { get; }

        /// <summary>A text.</summary>
        /// <param name="value">The text.</param>
        public static implicit operator HubValue(string value) => new HubValue(value ?? throw new ArgumentNullException(nameof(value)));

        /// <summary>A number.</summary>
        /// <param name="value">The number.</param>
        public static implicit operator HubValue(decimal value) => new HubValue(new HubNumber(value));

        /// <summary>A whole number.</summary>
        /// <param name="value">The number.</param>
        public static implicit operator HubValue(long value) => new HubValue(new HubNumber(value));

        /// <summary>A boolean.</summary>
        /// <param name="value">The boolean.</param>
        public static implicit operator HubValue(bool value) => new HubValue(value);

        /// <summary>An object of a class.</summary>
        /// <param name="value">The object.</param>
        public static implicit operator HubValue(HubObject value) => new HubValue(value ?? throw new ArgumentNullException(nameof(value)));

        /// <summary>A value of JSON.</summary>
        /// <param name="value">The value.</param>
        public static implicit operator HubValue(JsonElement value) => new HubValue(value);

        /// <summary>Whether two values are equal.</summary>
        /// <param name="one">A value.</param>
        /// <param name="other">Another.</param>
        public static bool operator ==(HubValue? one, HubValue? other) => one is null ? other is null : one.Equals(other);

        /// <summary>Whether two values differ.</summary>
        /// <param name="one">A value.</param>
        /// <param name="other">Another.</param>
        public static bool operator !=(HubValue? one, HubValue? other) => !(one == other);

        /// <summary>A list.</summary>
        /// <param name="values">Its values, in order.</param>
        public static HubValue List(params HubValue[] values) => new HubValue(new RawList(values.Select(item => item.Kept).ToList()));

        /// <summary>The object of a class, which may be changed; null where it is none of this class.</summary>
        /// <typeparam name="T">The class of one of the branches.</typeparam>
        public T? As<T>()
            where T : HubObject => Kept as T;

        /// <inheritdoc/>
        public bool Equals(HubValue? other) => !(other is null) && ValueEquality.AreEqual(Kept, other.Kept);

        /// <inheritdoc/>
        public override bool Equals(object? obj) => Equals(obj as HubValue);

        /// <inheritdoc/>
        public override int GetHashCode() => ValueEquality.Hash(Kept);
    }
}
