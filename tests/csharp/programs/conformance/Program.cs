using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using HubSante.Models.V0;

namespace Conformance
{
    /// <summary>Reads texts as JSON lines and says what the package makes of each, so that languages can be compared.</summary>
    internal static class Program
    {
        private static readonly JsonWriterOptions Options =
            new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

        private static void Main()
        {
            var utf8 = new UTF8Encoding(false);
            using var input = new StreamReader(Console.OpenStandardInput(), utf8);
            using var output = new StreamWriter(Console.OpenStandardOutput(), utf8) { NewLine = "\n" };
            while (input.ReadLine() is string line)
            {
                using JsonDocument request = JsonDocument.Parse(line);
                output.WriteLine(Answer(request.RootElement));
            }
        }

        private static string Answer(JsonElement request)
        {
            string text = request.GetProperty("text").GetString()!;
            string? schema = request.GetProperty("schema").GetString();
            ParseResult result = schema == null ? HubParser.Parse(text) : HubParser.ParseAs(text, schema);
            using var stream = new MemoryStream();
            using (var writer = new Utf8JsonWriter(stream, Options))
            {
                writer.WriteStartObject();
                writer.WritePropertyName("id");
                request.GetProperty("id").WriteTo(writer);
                writer.WriteBoolean("valid", result.IsValid);
                writer.WriteStartArray("errors");
                foreach (HubError error in result.Errors)
                {
                    writer.WriteStartArray();
                    writer.WriteStringValue(error.Code);
                    writer.WriteStringValue(error.Path);
                    writer.WriteEndArray();
                }

                writer.WriteEndArray();
                WriteWords(writer, result);
                WriteAt(writer, result, request);
                writer.WritePropertyName("json");
                WriteJson(writer, Written(() => result.ToJson()));
                writer.WriteString("xml", Written(() => result.ToXml()));
                if (request.TryGetProperty("other", out JsonElement other))
                {
                    Changes(writer, Document(result).Changes(Document(HubParser.Parse(other.GetString()!))));
                }

                if (request.TryGetProperty("sender", out JsonElement sender))
                {
                    writer.WriteString("name", NameOf(sender.GetString()!, result.Content!));
                }

                writer.WriteEndObject();
            }

            return Encoding.UTF8.GetString(stream.ToArray());
        }

        private static HubObject Document(ParseResult result) => (HubObject?)result.Envelope ?? result.Content!;

        private static void Changes(Utf8JsonWriter writer, IEnumerable<HubChange> changes)
        {
            writer.WriteStartArray("changes");
            foreach (HubChange change in changes)
            {
                writer.WriteStartArray();
                writer.WriteStringValue(change.Path);
                foreach (JsonElement? value in new[] { change.Old, change.New })
                {
                    WriteJson(writer, value?.GetRawText());
                }

                writer.WriteEndArray();
            }

            writer.WriteEndArray();
        }

        /// <summary>The name that a sender has in the header of an envelope.</summary>
        private static string NameOf(string sender, HubMessage content)
        {
            using JsonDocument built = JsonDocument.Parse(EnvelopeBuilder.Build(content, sender, new[] { "a" }).ToJson());
            return built.RootElement.GetProperty("content")[0].GetProperty("jsonContent").GetProperty("embeddedJsonContent")
                .GetProperty("message").GetProperty("sender").GetProperty("name").GetString()!;
        }

        /// <summary>The texts and the details of errors.</summary>
        private static void WriteWords(Utf8JsonWriter writer, ParseResult result)
        {
            writer.WritePropertyName("texts");
            JsonSerializer.Serialize(writer, result.Errors.Select(error => new[] { error.TextFr, error.TextEn }));
            writer.WritePropertyName("details");
            JsonSerializer.Serialize(writer, result.Errors.Select(error => error.Details()).Select(found => new object?[]
            {
                found.Label, found.Path, found.Value, found.List, found.Title, found.Nearest.Select(code => new[] { code.Key, code.Value }),
            }));
        }

        private static void WriteAt(Utf8JsonWriter writer, ParseResult result, JsonElement request)
        {
            IEnumerable<string> paths = result.Errors.Select(error => error.Path);
            if (result.IsValid)
            {
                paths = request.TryGetProperty("paths", out JsonElement asked)
                    ? asked.EnumerateArray().Select(path => path.GetString()!)
                    : Enumerable.Empty<string>();
            }

            writer.WritePropertyName("at");
            JsonSerializer.Serialize(writer, paths.Select(path => result.At(path)));
            HubObject? document = (HubObject?)result.Envelope ?? result.Content;
            if (!result.IsValid && document != null && document.ToJson().Contains(result.ToJson()!))
            {
                writer.WritePropertyName("held");
                JsonSerializer.Serialize(writer, paths.Select(path =>
                    result.Envelope == null ? result.Content!.At(path) : result.Envelope.At(path)));
            }
        }

        private static void WriteJson(Utf8JsonWriter writer, string? json)
        {
            if (json == null)
            {
                writer.WriteNullValue();
                return;
            }

            using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 1000 });
            document.RootElement.WriteTo(writer);
        }

        /// <summary>What a format gives; null where it cannot carry the document.</summary>
        private static string? Written(Func<string?> write)
        {
            try
            {
                return write();
            }
            catch (HubFormatException)
            {
                return null;
            }
        }
    }
}
