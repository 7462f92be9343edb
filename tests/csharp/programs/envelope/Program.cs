using System;
using System.Text.Encodings.Web;
using System.Text.Json;
using HubSante.Models.V0;

namespace EnvelopeProgram
{
    /// <summary>Puts each message of the input into an envelope and acknowledges it; a JSON line each.</summary>
    internal static class Program
    {
        private static readonly JsonSerializerOptions Options =
            new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

        private static void Main()
        {
            while (Console.ReadLine() is string line)
            {
                using JsonDocument request = JsonDocument.Parse(line);
                HubMessage message = HubParser.Parse(request.RootElement.GetProperty("text").GetString()!).Content!;
                Envelope sent = EnvelopeBuilder.Build(message, "fr.health.samuA", new[] { "fr.health.samuB", "fr.health.samuC" });
                ParseResult received = HubParser.Parse(sent.ToXml());
                Envelope reply = EnvelopeBuilder.Acknowledge(received.Envelope!);
                Console.WriteLine(JsonSerializer.Serialize(
                    new
                    {
                        sent = sent.ToJson(),
                        received = received.ToJson(),
                        errors = received.Errors.Count,
                        schema = received.Content!.Info.Schema,
                        sender = received.Envelope!.Header?.GetType().Name,
                        lifetime = (sent.DateTimeExpires - sent.DateTimeSent)?.TotalHours,
                        reply = reply.ToJson(),
                    },
                    Options));
            }
        }
    }
}
