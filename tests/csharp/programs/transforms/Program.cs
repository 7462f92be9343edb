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

        private static string Answer(JsonElement request)
        {
            string to = request.GetProperty("to").GetString()!;
            string? expected = request.GetProperty("expected").GetString();
            TransformResult done = Transforms.Transform(
                request.GetProperty("text").GetString()!,
                request.GetProperty("from").GetString()!,
                to,
                request.GetProperty("best_effort").GetBoolean());
            return JsonSerializer.Serialize(
                new
                {
                    id = request.GetProperty("id").GetString(),
                    json = done.Document?.ToJson(),
                    expected = expected == null ? null : HubLine.ForRelease(to).Parse(expected).ToJson(),
                    losses = done.Losses.Select(item => new[] { item.Path, item.Json, item.Rule, item.TextEn }),
                    defaults = done.Defaults.Select(item => new[] { item.Path, item.Json, item.Rule }),
                    errors = done.Errors.Select(item => new[] { item.Code, item.Path }),
                },
                Options);
        }
    }
}
