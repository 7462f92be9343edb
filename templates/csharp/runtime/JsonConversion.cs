using System;
using System.Text.Json;

namespace HubSante.Models.V0
{
    /// <summary>Reads for System.Text.Json what the package reads by itself, by the same rules.</summary>
    internal static class JsonConversion
    {
        /// <summary>The object that begins at the current token, checked.</summary>
        /// <exception cref="JsonException">It has errors, which are the <see cref="HubFormatException"/> within.</exception>
        internal static HubObject Read(ref Utf8JsonReader reader, ObjectShape shape, CodeMode mode)
        {
            try
            {
                return Checked(JsonText.Read(Text(ref reader), shape), mode);
            }
            catch (HubFormatException error)
            {
                throw new JsonException(error.Message, error);
            }
        }

        internal static CodeValue ReadCode(ref Utf8JsonReader reader, CodeList list, CodeMode mode) =>
            reader.TokenType == JsonTokenType.String
                ? CodeOf(reader.GetString()!, list, mode)
                : throw Refused(ErrorCodes.Type);

        internal static CodeValue CodeOf(string code, CodeList list, CodeMode mode) =>
            mode == CodeMode.Tolerant || list.Contains(code) ? list.ValueOf(code) : throw Refused(ErrorCodes.Code);

        private static HubObject Checked(HubObject value, CodeMode mode)
        {
            ValidationReport report = Validator.Check(value, mode, new Place());
            return report.IsValid ? value : throw new HubFormatException(report.Errors);
        }

        private static JsonException Refused(string code)
        {
            var error = new HubFormatException(new[] { new HubError(code, "$") });
            return new JsonException(error.Message, error);
        }

        /// <summary>The text of a value; it is read again, as the options of the serialiser may be more lenient than ours.</summary>
        private static string Text(ref Utf8JsonReader reader)
        {
            using (JsonDocument document = JsonDocument.ParseValue(ref reader))
            {
                try
                {
                    return document.RootElement.GetRawText();
                }
                catch (InvalidOperationException)
                {
                    throw new HubFormatException(new[] { new HubError(ErrorCodes.Syntax, "$") });
                }
            }
        }
    }
}
