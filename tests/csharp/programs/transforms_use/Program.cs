using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using HubSante.Transforms;

namespace Use
{
    /// <summary>What a user does with the package: a text from a host to another, objects, mistakes; the answers as JSON.</summary>
    internal static class Program
    {
        private static void Main(string[] arguments)
        {
            string text = File.ReadAllText(arguments[0]);
            string latest = File.ReadAllText(arguments[1]);

            HubDocument received = HubLine.ForVirtualHost("15-15_v1.5").Parse(text);
            TransformResult sent = Transforms.Transform(received, HubLine.ForVirtualHost("15-15_v2.1"));

            HubLine newest = HubLine.ForRelease("3.0");
            TransformResult ofText = Transforms.Transform(text, "1.0", "3.0");
            HubSante.Models.V1.ParseResult parsed = HubSante.Models.V1.HubParser.Parse(text);
            object document = (object?)parsed.Envelope ?? parsed.Content!;
            var fromObjects = new[] { document, parsed, HubSante.Models.V3.ReleaseLine.ForRelease("1.0").Parse(text) }
                .Select(item => Transforms.Transform(item, newest).Document!.ToJson() == ofText.Document!.ToJson());
            TransformResult host = Transforms.Transform(received, HubLine.ForVirtualHost("15-gps_v1.3"));
            TransformResult sender = Transforms.Transform(HubLine.ForVirtualHost("15-gps_v1.0").Parse(text), newest);
            TransformResult wrong = Transforms.Transform("{\"createCaseHealth\": {\"patient\": \"x\"}}", "1.0", "3.0");
            TransformResult same = Transforms.Transform(received, HubLine.ForRelease("1.0"));
            TransformResult back = Transforms.Transform(latest, "3.0", "1.0");
            IEnumerable<object> parts = new object[] { back, back.Document! }.Concat(back.Losses).Concat(back.Defaults);
            Console.WriteLine(JsonSerializer.Serialize(new
            {
                type = sent.Document!.Message!.GetType().FullName,
                json = sent.Document.ToJson(),
                xml = sent.Document.ToXml() != null,
                objects = fromObjects,
                refused = new[] { host, sender, wrong }.Select(item => item.Document == null),
                errors = new[] { host, sender, wrong }.Select(item => item.Errors.Select(error => new[] { error.Code, error.Path, error.TextFr })),
                same = same.Document!.ToJson() == received.ToJson() && same.Losses.Count == 0,
                message = Transforms.Transform(ofText.Document!.Message!, newest, message: "RC-EDA").Document!.Schema,
                mistakes = new[]
                {
                    Mistake(() => Transforms.Transform(text, "9", "3.0")), Mistake(() => HubLine.ForVirtualHost("x")),
                    Mistake(() => Transforms.Transform(ofText.Document!, newest, message: "RS-X")),
                    Mistake(() => Transforms.Transform(received, newest, message: "RC-EDA")),
                    Mistake(() => Transforms.Transform(new object(), newest)),
                },
                shown = string.Join(" ", parts.Concat(back.Losses.SelectMany(item => new[] { item.TextEn, item.TextFr }))),
                lost = back.Losses.Select(item => item.Value as string ?? string.Empty),
                matches = JsonSerializer.Deserialize<string[][]>(arguments[2])!.Select(pair => Found(pair[0], pair[1])),
            }));
        }

        private static string Mistake(Func<object> call)
        {
            try
            {
                return call().ToString()!;
            }
            catch (Exception error)
            {
                return error.GetType().Name;
            }
        }

        private static string? Found(string expression, string text)
        {
            Type patterns = typeof(Transforms).Assembly.GetType("HubSante.Transforms.Patterns")!;
            System.Reflection.MethodInfo find = patterns.GetMethod("Find", System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!;
            return (string?)find.Invoke(null, new object[] { expression, text });
        }
    }
}
