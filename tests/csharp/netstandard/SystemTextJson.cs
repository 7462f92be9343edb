// The part of System.Text.Json's public surface (package 8.0.5, netstandard2.0) that the runtime of the packages uses,
// as signatures only: what the sources are compiled against where NuGet is out of reach.
// The same sources are built against the real library as netcoreapp3.1.
using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;

namespace System.Text.Encodings.Web
{
    public abstract class TextEncoder
    {
    }

    public abstract class JavaScriptEncoder : TextEncoder
    {
        public static JavaScriptEncoder? UnsafeRelaxedJsonEscaping => null; // Asked for before anything is written.
    }
}

namespace System.Text.Json
{
    using System.Text.Encodings.Web;

    public enum JsonTokenType : byte
    {
        None, StartObject, EndObject, StartArray, EndArray, PropertyName, Comment, String, Number, True, False, Null,
    }

    public enum JsonValueKind : byte
    {
        Undefined, Object, Array, String, Number, True, False, Null,
    }

    public class JsonException : Exception
    {
        public JsonException() => throw null!;

        public JsonException(string? message) => throw null!;

        public JsonException(string? message, Exception? innerException) => throw null!;
    }

    public struct JsonReaderOptions
    {
        public int MaxDepth { get; set; }
    }

    public struct JsonWriterOptions
    {
        public JavaScriptEncoder? Encoder { get; set; }

        public bool Indented { get; set; }

        public bool SkipValidation { get; set; }
    }

    public ref struct Utf8JsonReader
    {
        public Utf8JsonReader(ReadOnlySpan<byte> jsonData, JsonReaderOptions options = default) => throw null!;

        public JsonTokenType TokenType => throw null!;

        public ReadOnlySpan<byte> ValueSpan => throw null!;

        public bool Read() => throw null!;

        public void Skip() => throw null!;

        public string? GetString() => throw null!;

        public bool ValueTextEquals(ReadOnlySpan<byte> utf8Text) => throw null!;

        public bool ValueTextEquals(string? text) => throw null!;
    }

    public sealed class Utf8JsonWriter : IDisposable
    {
        public Utf8JsonWriter(Stream utf8Json, JsonWriterOptions options = default) => throw null!;

        public void Dispose() => throw null!;

        public void Flush() => throw null!;

        public void WriteStartObject() => throw null!;

        public void WriteEndObject() => throw null!;

        public void WriteStartArray() => throw null!;

        public void WriteEndArray() => throw null!;

        public void WritePropertyName(string propertyName) => throw null!;

        public void WritePropertyName(ReadOnlySpan<byte> utf8PropertyName) => throw null!;

        public void WriteStringValue(string? value) => throw null!;

        public void WriteNumberValue(decimal value) => throw null!;

        public void WriteNumberValue(long value) => throw null!;

        public void WriteBooleanValue(bool value) => throw null!;

        public void WriteNullValue() => throw null!;
    }

    public sealed class JsonDocument : IDisposable
    {
        public JsonElement RootElement => throw null!;

        public static JsonDocument Parse(string json, JsonDocumentOptions options = default) => throw null!;

        public static JsonDocument ParseValue(ref Utf8JsonReader reader) => throw null!;

        public void Dispose() => throw null!;
    }

    public struct JsonDocumentOptions
    {
        public int MaxDepth { get; set; }
    }

    public readonly struct JsonProperty
    {
        public string Name => throw null!;

        public JsonElement Value => throw null!;
    }

    public readonly struct JsonElement
    {
        public JsonValueKind ValueKind => throw null!;

        public JsonElement Clone() => throw null!;

        public string? GetString() => throw null!;

        public string GetRawText() => throw null!;

        public JsonElement this[int index] => throw null!;

        public bool TryGetProperty(string propertyName, out JsonElement value) => throw null!;

        public int GetArrayLength() => throw null!;

        public ArrayEnumerator EnumerateArray() => throw null!;

        public ObjectEnumerator EnumerateObject() => throw null!;

        public void WriteTo(Utf8JsonWriter writer) => throw null!;

        public struct ArrayEnumerator : IEnumerable<JsonElement>, IEnumerator<JsonElement>
        {
            public JsonElement Current => throw null!;

            object IEnumerator.Current => throw null!;

            public ArrayEnumerator GetEnumerator() => throw null!;

            IEnumerator<JsonElement> IEnumerable<JsonElement>.GetEnumerator() => throw null!;

            IEnumerator IEnumerable.GetEnumerator() => throw null!;

            public bool MoveNext() => throw null!;

            public void Reset() => throw null!;

            public void Dispose() => throw null!;
        }

        public struct ObjectEnumerator : IEnumerable<JsonProperty>, IEnumerator<JsonProperty>
        {
            public JsonProperty Current => throw null!;

            object IEnumerator.Current => throw null!;

            public ObjectEnumerator GetEnumerator() => throw null!;

            IEnumerator<JsonProperty> IEnumerable<JsonProperty>.GetEnumerator() => throw null!;

            IEnumerator IEnumerable.GetEnumerator() => throw null!;

            public bool MoveNext() => throw null!;

            public void Reset() => throw null!;

            public void Dispose() => throw null!;
        }
    }
}

namespace System.Text.Json
{
    public sealed class JsonSerializerOptions
    {
    }
}

namespace System.Text.Json.Serialization
{
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Property, AllowMultiple = false)]
    public class JsonConverterAttribute : Attribute
    {
        public JsonConverterAttribute(Type converterType) => throw null!;
    }

    public abstract class JsonConverter
    {
        public abstract bool CanConvert(Type typeToConvert);
    }

    public abstract class JsonConverter<T> : JsonConverter
    {
        public override bool CanConvert(Type typeToConvert) => throw null!;

        public abstract T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options);

        public abstract void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options);

        public virtual T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw null!;

        public virtual void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => throw null!;
    }

    public abstract class JsonConverterFactory : JsonConverter
    {
        public abstract JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options);
    }
}
