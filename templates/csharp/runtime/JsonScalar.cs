using System.Text;
using System.Text.Json;

namespace HubSante.Models.V0
{
    /// <summary>A text, number, boolean or null of JSON where another type is expected: its characters, which cost less than an element.</summary>
    internal sealed class JsonScalar
    {
        private JsonScalar(string text) => Text = text;

        internal string Text { get; }

        internal JsonElement Element
        {
            get
            {
                using (JsonDocument document = JsonDocument.Parse(Text))
                {
                    return document.RootElement.Clone();
                }
            }
        }

        /// <summary>The value at the current token, whatever it is.</summary>
        internal static object Read(ref Utf8JsonReader reader)
        {
            string text;
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                case JsonTokenType.StartArray:
                    return JsonAny.Read(ref reader);
                case JsonTokenType.String:
                    reader.GetString();
                    text = "\"" + Encoding.UTF8.GetString(reader.ValueSpan.ToArray()) + "\"";
                    break;
                default:
                    text = Encoding.UTF8.GetString(reader.ValueSpan.ToArray());
                    break;
            }

            if (reader.TokenType == JsonTokenType.Number)
            {
                JsonAny.CheckNumber(text);
            }

            return new JsonScalar(text);
        }
    }
}
