using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using HubSante.Transforms;

namespace Carrying
{
    /// <summary>Reads JSON lines and answers what becomes of each document, so that languages can be compared.</summary>
    internal static class Program
    {
        private static readonly JsonSerializerOptions Options =
            new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

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

        private static HubLine Line(JsonElement request, string side) => request.TryGetProperty(side + "_host", out JsonElement host)
            ? HubLine.ForVirtualHost(host.GetString()!)
            : HubLine.ForRelease(request.GetProperty(side).GetString()!);

        private static string Answer(JsonElement request)
        {
            HubLine to = Line(request, "to");
            string message = request.GetProperty("message").GetString()!;
            string? expected = request.GetProperty("expected").GetString();
            TransformResult done = Transforms.Transform(
                Line(request, "from").Parse(request.GetProperty("text").GetString()!),
                to,
                request.GetProperty("best_effort").GetBoolean(),
                message.Length > 0 ? message : null);
            return JsonSerializer.Serialize(
                new
                {
                    id = request.GetProperty("id").GetString(),
                    json = done.Document?.ToJson(),
                    expected = expected == null ? null : to.Parse(expected).ToJson(),
                    losses = done.Losses.Select(item => new[] { item.Path, item.Json, item.Rule, item.TextFr, item.TextEn }),
                    defaults = done.Defaults.Select(item => new[] { item.Path, item.Json, item.Rule }),
                    errors = done.Errors.Select(item => new[] { item.Code, item.Path, item.TextFr, item.TextEn }),
                },
                Options);
        }
    }
}
