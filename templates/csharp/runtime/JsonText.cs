using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace HubSante.Models.V0
{
    /// <summary>A text of JSON (RFC 8259). Refused: duplicate keys, lone surrogates, huge numbers, more than 64 levels.</summary>
    internal static class JsonText
    {
        internal const int Deepest = 64;
        private static readonly UTF8Encoding Strict = new UTF8Encoding(false, true);
        private static readonly JsonReaderOptions Options = new JsonReaderOptions { MaxDepth = Deepest };

        /// <summary>The object that a text holds, of a shape that depends on its property names.</summary>
        /// <param name="text">The text.</param>
        /// <param name="guess">The shape that the first name makes likely, if any; it spares a walk through the text.</param>
        /// <param name="shapeOf">
        /// The shape by all names, and by whether the last one holds an object; asked where there is no guess, or the object does
        /// not fit it.
        /// </param>
        /// <exception cref="HubFormatException">The text is not JSON that may be read, or no object.</exception>
        internal static HubObject Read(
            string text, Func<string, ObjectShape?> guess, Func<IReadOnlyList<string>, bool, ObjectShape> shapeOf)
        {
            return Refused(() =>
            {
                byte[] utf8 = Strict.GetBytes(text);
                ObjectShape? likely = FirstName(utf8) is string first ? guess(first) : null;
                HubObject? guessed = likely == null ? null : ReadWhole(utf8, likely);
                if (guessed != null && guessed.ExtraNames.All(name => MessageInfo.ByRoot(name) == null))
                {
                    return guessed;
                }

                IReadOnlyList<string> names = TopNames(utf8, out bool isLastObject);
                return ReadWhole(utf8, shapeOf(names, isLastObject));
            });
        }

        /// <summary>The object of one shape that a text holds.</summary>
        /// <exception cref="HubFormatException">The text is not JSON that may be read, or no object.</exception>
        internal static HubObject Read(string text, ObjectShape shape) => Refused(() =>
        {
            byte[] utf8 = Strict.GetBytes(text);
            var reader = new Utf8JsonReader(utf8, Options);
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject
                ? ReadWhole(utf8, shape)
                : throw new HubFormatException(new[] { new HubError(ErrorCodes.Type, "$") });
        });

        /// <summary>What is read; what cannot be is refused without a word of the text.</summary>
        private static HubObject Refused(Func<HubObject> read)
        {
            try
            {
                return read();
            }
            catch (Exception error) when (error is JsonException || error is InvalidOperationException || error is ArgumentException)
            {
                throw new HubFormatException(new[] { new HubError(ErrorCodes.Syntax, "$") });
            }
        }

        private static HubObject ReadWhole(byte[] utf8, ObjectShape shape)
        {
            var reader = new Utf8JsonReader(utf8, Options);
            reader.Read();
            HubObject result = JsonInput.ReadObject(ref reader, shape);
            return reader.Read() ? throw new JsonException() : result;
        }

        private static string? FirstName(byte[] utf8)
        {
            var reader = new Utf8JsonReader(utf8, Options);
            bool isObject = reader.Read() && reader.TokenType == JsonTokenType.StartObject;
            return isObject && reader.Read() && reader.TokenType == JsonTokenType.PropertyName ? reader.GetString() : null;
        }

        /// <summary>The names of the document's properties; reads it to the end, so that it is JSON throughout.</summary>
        private static IReadOnlyList<string> TopNames(byte[] utf8, out bool isLastObject)
        {
            isLastObject = false;
            var names = new List<string>();
            var reader = new Utf8JsonReader(utf8, Options);
            reader.Read();
            bool isObject = reader.TokenType == JsonTokenType.StartObject;
            while (isObject && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                names.Add(reader.GetString()!);
                reader.Read();
                isLastObject = reader.TokenType == JsonTokenType.StartObject;
                reader.Skip();
            }

            if (!isObject)
            {
                JsonAny.Read(ref reader);
                throw reader.Read() ? new JsonException() : (Exception)new NoObjectException();
            }

            return names;
        }
    }
}
