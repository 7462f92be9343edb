using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HubSante.Models.V0
{
    /// <summary>
    /// How System.Text.Json writes a message or an object whose class is not declared; it cannot read one, as nothing in
    /// its JSON names the class.
    /// </summary>
    /// <typeparam name="T">The class that is declared: <see cref="HubMessage"/> or <see cref="HubObject"/>.</typeparam>
    public sealed class HubMessageConverter<T> : JsonConverter<T>
        where T : HubObject
    {
        /// <inheritdoc/>
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Declare the class of the message, or read the text with HubParser.Parse.");

        /// <inheritdoc/>
        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            JsonOutput.WriteObject(writer, value);
    }
}
