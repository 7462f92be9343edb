using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HubSante.Models.V0
{
    /// <summary>
    /// How System.Text.Json writes and reads an object of a message or an envelope: the JSON of <c>ToJson</c>, without a
    /// root element around it, refused where <c>FromJson</c> refuses it.
    /// </summary>
    /// <typeparam name="T">The class of the object.</typeparam>
    public sealed class HubObjectConverter<T> : JsonConverter<T>
        where T : HubObject, new()
    {
        private readonly CodeMode mode;

        /// <summary>A converter that refuses a code that is not in its list.</summary>
        public HubObjectConverter()
            : this(CodeMode.Strict)
        {
        }

        /// <summary>A converter of one mode.</summary>
        /// <param name="mode">What is done with a code that is not in its list.</param>
        public HubObjectConverter(CodeMode mode) => this.mode = mode;

        /// <inheritdoc/>
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            (T)JsonConversion.Read(ref reader, new T().Shape, mode);

        /// <inheritdoc/>
        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            JsonOutput.WriteObject(writer, value);
    }
}
