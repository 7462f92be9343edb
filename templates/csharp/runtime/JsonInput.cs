using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace HubSante.Models.V0
{
    /// <summary>Reads JSON (RFC 8259) into objects. Refused: duplicate keys, lone surrogates, more than 64 levels.</summary>
    internal static class JsonInput
    {
        internal const int Deepest = 64;
        private static readonly UTF8Encoding Strict = new UTF8Encoding(false, true);
        private static readonly JsonReaderOptions Options = new JsonReaderOptions { MaxDepth = Deepest };

        /// <summary>The object that a text holds, of a shape that depends on its property names.</summary>
        /// <param name="text">The text.</param>
        /// <param name="guess">The shape that the first name makes likely, if any; it spares a walk through the text.</param>
        /// <param name="shapeOf">The shape by all names; asked where there is no guess, or the object does not fit it.</param>
        /// <exception cref="HubFormatException">The text is not JSON that may be read, or no object.</exception>
        internal static HubObject Read(
            string text, Func<string, ObjectShape?> guess, Func<IReadOnlyList<string>, ObjectShape> shapeOf)
        {
            try
            {
                byte[] utf8 = Strict.GetBytes(text);
                ObjectShape? likely = FirstName(utf8) is string first ? guess(first) : null;
                HubObject? guessed = likely == null ? null : ReadWhole(utf8, likely);
                return guessed != null && guessed.ExtraNames.All(name => MessageInfo.ByRoot(name) == null)
                    ? guessed
                    : ReadWhole(utf8, shapeOf(TopNames(utf8)));
            }
            catch (Exception error) when (error is JsonException || error is InvalidOperationException || error is ArgumentException)
            {
                throw new HubFormatException("The text is not JSON that may be read: " + error.Message, error);
            }
        }

        private static HubObject ReadWhole(byte[] utf8, ObjectShape shape)
        {
            var reader = new Utf8JsonReader(utf8, Options);
            reader.Read();
            HubObject result = ReadObject(ref reader, shape);
            return reader.Read() ? throw new JsonException() : result;
        }

        private static string? FirstName(byte[] utf8)
        {
            var reader = new Utf8JsonReader(utf8, Options);
            bool isObject = reader.Read() && reader.TokenType == JsonTokenType.StartObject;
            return isObject && reader.Read() && reader.TokenType == JsonTokenType.PropertyName ? reader.GetString() : null;
        }

        /// <summary>The names of the document's properties; reads it to the end, so that it is JSON throughout.</summary>
        private static IReadOnlyList<string> TopNames(byte[] utf8)
        {
            var names = new List<string>();
            var reader = new Utf8JsonReader(utf8, Options);
            reader.Read();
            bool isObject = reader.TokenType == JsonTokenType.StartObject;
            while (isObject && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                names.Add(reader.GetString()!);
                reader.Skip();
            }

            if (!isObject)
            {
                Element(ref reader);
                throw reader.Read() ? new JsonException() : (Exception)new NoObjectException();
            }

            return names;
        }

        private static HubObject ReadObject(ref Utf8JsonReader reader, ObjectShape shape)
        {
            HubObject result = shape.Create();
            result.Shape = shape;
            int next = 0;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                int index = next < shape.Table.Length && reader.ValueTextEquals(shape.Table[next].Utf8Name) ? next : -1;
                string name = index < 0 ? reader.GetString()! : shape.Table[index].Name;
                index = index < 0 ? shape.IndexOf(name) : index;
                reader.Read();
                if (index >= 0)
                {
                    next = index + 1;
                    result.Fill(index, result[index] == null ? ReadField(ref reader, shape.Table[index]) : throw Duplicate(name));
                }
                else
                {
                    result.PutExtra(name, result.HasExtra(name) ? throw Duplicate(name) : ReadExtra(ref reader, shape, name));
                }
            }

            return result;
        }

        private static object ReadExtra(ref Utf8JsonReader reader, ObjectShape shape, string name)
        {
            return reader.TokenType == JsonTokenType.StartObject && shape.MessageOf(name) is MessageInfo info
                ? ReadObject(ref reader, info.Shape)
                : (object)Element(ref reader);
        }

        /// <summary>An object with a message; it is read again where its message has no header to be beside.</summary>
        private static HubObject ReadHolder(ref Utf8JsonReader reader, ObjectShape shape)
        {
            Utf8JsonReader start = reader;
            HubObject result = ReadObject(ref reader, shape);
            MessageInfo? headless = result.Extras.Select(extra => shape.MessageOf(extra.Key)).FirstOrDefault(info => info?.HasHeader == false);
            if (headless == null)
            {
                return result;
            }

            reader = start;
            return ReadObject(ref reader, EnvelopeShapes.Headless);
        }

        private static object ReadField(ref Utf8JsonReader reader, Field field)
        {
            if (!field.IsList)
            {
                return ReadValue(ref reader, field);
            }

            if (reader.TokenType != JsonTokenType.StartArray)
            {
                return Element(ref reader);
            }

            var list = new RawList();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                list.Items.Add(ReadValue(ref reader, field));
            }

            return list;
        }

        private static object ReadValue(ref Utf8JsonReader reader, Field field)
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject when field.Kind == FieldKind.Object:
                    return field.Shape!.HoldsMessage ? ReadHolder(ref reader, field.Shape) : ReadObject(ref reader, field.Shape);
                case JsonTokenType.String when field.Kind == FieldKind.Text || field.Kind == FieldKind.Date || field.Kind == FieldKind.DateTime:
                    return reader.GetString()!;
                case JsonTokenType.Number when field.Kind == FieldKind.Number || field.Kind == FieldKind.Integer:
                    string number = Encoding.UTF8.GetString(reader.ValueSpan.ToArray());
                    CheckNumber(number);
                    return field.Kind == FieldKind.Number || NumberText.IsIntegral(number) ? new HubNumber(number) : (object)Element(ref reader);
                case JsonTokenType.True when field.Kind == FieldKind.Boolean:
                    return true;
                case JsonTokenType.False when field.Kind == FieldKind.Boolean:
                    return false;
                default:
                    return Element(ref reader);
            }
        }

        /// <summary>Any value, as it came.</summary>
        private static JsonElement Element(ref Utf8JsonReader reader)
        {
            using (JsonDocument document = JsonDocument.ParseValue(ref reader))
            {
                JsonElement element = document.RootElement.Clone();
                Check(element);
                return element;
            }
        }

        private static void Check(JsonElement element)
        {
            switch (element.ValueKind)
            {
                case JsonValueKind.String:
                    element.GetString();
                    break;
                case JsonValueKind.Number:
                    CheckNumber(element.GetRawText());
                    break;
                case JsonValueKind.Array:
                    foreach (JsonElement item in element.EnumerateArray())
                    {
                        Check(item);
                    }

                    break;
                case JsonValueKind.Object:
                    var names = new HashSet<string>(StringComparer.Ordinal);
                    foreach (JsonProperty property in element.EnumerateObject())
                    {
                        Check(names.Add(property.Name) ? property.Value : throw Duplicate(property.Name));
                    }

                    break;
            }
        }

        private static void CheckNumber(string text)
        {
            if (!NumberText.IsReasonable(text))
            {
                throw new JsonException("A number is too long, or beyond every double.");
            }
        }

        private static JsonException Duplicate(string name) => new JsonException("The property " + name + " stands twice.");
    }
}
