using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HubSante.Models.V0
{
    /// <summary>
    /// The converters of all objects and codes in one mode, to add to <c>JsonSerializerOptions.Converters</c>. The classes
    /// have their strict converter without it.
    /// </summary>
    public sealed class HubConverters : JsonConverterFactory
    {
        private readonly CodeMode mode;

        /// <summary>The converters of one mode.</summary>
        /// <param name="mode">What is done with a code that is not in its list.</param>
        public HubConverters(CodeMode mode) => this.mode = mode;

        /// <inheritdoc/>
        public override bool CanConvert(Type typeToConvert) => !typeToConvert.IsAbstract
            && (typeof(CodeValue).IsAssignableFrom(typeToConvert) || typeof(HubObject).IsAssignableFrom(typeToConvert));

        /// <inheritdoc/>
        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
        {
            Type converter = typeof(CodeValue).IsAssignableFrom(typeToConvert) ? typeof(HubCodeConverter<>) : typeof(HubObjectConverter<>);
            return (JsonConverter)Activator.CreateInstance(converter.MakeGenericType(typeToConvert), mode)!;
        }
    }
}
