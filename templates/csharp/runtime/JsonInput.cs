using System.Linq;
using System.Text;
using System.Text.Json;

namespace HubSante.Models.V0
{
    /// <summary>Reads the objects of a JSON document; refuses a key that stands twice.</summary>
    internal static class JsonInput
    {
        /// <summary>The object that begins at the current token.</summary>
        /// <exception cref="JsonException">The text is not JSON that may be read.</exception>
        internal static HubObject ReadObject(ref Utf8JsonReader reader, ObjectShape shape)
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
                    result[index] = result[index] == null ? ReadField(ref reader, shape.Table[index]) : throw JsonAny.Duplicate();
                }
                else
                {
                    result.PutExtra(name, result.HasExtra(name) ? throw JsonAny.Duplicate() : ReadExtra(ref reader, shape, name));
                }
            }

            return result;
        }

        private static object ReadExtra(ref Utf8JsonReader reader, ObjectShape shape, string name)
        {
            return reader.TokenType == JsonTokenType.StartObject && shape.MessageOf(name) is MessageInfo info
                ? ReadObject(ref reader, info.Shape)
                : (object)JsonAny.Read(ref reader);
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
            if (field.IsValue)
            {
                return new Forms().Typed(field, JsonNodes.Of(JsonAny.Read(ref reader)));
            }

            if (!field.IsList)
            {
                return ReadValue(ref reader, field);
            }

            if (reader.TokenType != JsonTokenType.StartArray)
            {
                return JsonScalar.Read(ref reader);
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
                    JsonAny.CheckNumber(number);
                    return field.Kind == FieldKind.Number || NumberText.IsIntegral(number) ? new HubNumber(number) : JsonScalar.Read(ref reader);
                case JsonTokenType.True when field.Kind == FieldKind.Boolean:
                    return true;
                case JsonTokenType.False when field.Kind == FieldKind.Boolean:
                    return false;
                default:
                    return JsonScalar.Read(ref reader);
            }
        }
    }
}
