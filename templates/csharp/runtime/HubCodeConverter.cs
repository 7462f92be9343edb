using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HubSante.Models.V0
{
    /// <summary>How System.Text.Json writes and reads a code: the text on the wire, refused where the list does not have it.</summary>
    /// <typeparam name="T">The class of the code.</typeparam>
    public sealed class HubCodeConverter<T> : JsonConverter<T>
        where T : CodeValue
    {
        private readonly CodeMode mode;

        /// <summary>A converter that refuses a code that is not in its list.</summary>
        public HubCodeConverter()
            : this(CodeMode.Strict)
        {
        }

        /// <summary>A converter of one mode.</summary>
        /// <param name="mode">What is done with a code that is not in its list.</param>
        public HubCodeConverter(CodeMode mode) => this.mode = mode;

        /// <inheritdoc/>
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            (T)JsonConversion.ReadCode(ref reader, CodeList.For(typeof(T)), mode);

        /// <inheritdoc/>
        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Code);
#if !NETCOREAPP3_1

        /// <inheritdoc/>
        public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            (T)JsonConversion.CodeOf(reader.GetString()!, CodeList.For(typeof(T)), mode);

        /// <inheritdoc/>
        public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WritePropertyName(value.Code);
#endif
    }
}
