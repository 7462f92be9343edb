using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HubSante.Models.V0
{
    /// <summary>How System.Text.Json writes and reads a value of several kinds that stands by itself: as JSON has it.</summary>
    public sealed class HubValueConverter : JsonConverter<HubValue>
    {
        /// <inheritdoc/>
        public override HubValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonAny.Read(ref reader);

        /// <inheritdoc/>
        public override void Write(Utf8JsonWriter writer, HubValue value, JsonSerializerOptions options) =>
            JsonOutput.WriteValue(writer, value.Kept, null);
    }
}
