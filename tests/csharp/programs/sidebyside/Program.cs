using System;
using System.Collections.Generic;
using System.Text.Json;
using HubSante.Models.V0;

namespace SideBySide
{
    /// <summary>Asks the registry for lines and virtual hosts, and reads a text with each; a JSON line a question.</summary>
    internal static class Program
    {
        private static void Main()
        {
            var first = new HubSante.Models.V1.RsEda.CreateCaseHealth { CaseId = "one" };
            var second = new HubSante.Models.V2.RsEda.CreateCaseHealth { CaseId = "two" };
            var third = new HubSante.Models.V3.RsEda.CreateCaseHealth { CaseId = "three" };
            Console.WriteLine(JsonSerializer.Serialize(new[] { first.CaseId, second.CaseId, third.CaseId }));
            Console.WriteLine(JsonSerializer.Serialize(Refusals()));
            while (Console.ReadLine() is string line)
            {
                using JsonDocument request = JsonDocument.Parse(line);
                Console.WriteLine(JsonSerializer.Serialize(Answer(request.RootElement)));
            }
        }

        /// <summary>The exceptions of each line, all caught by one type, with the messages of the refused texts.</summary>
        private static IEnumerable<string> Refusals()
        {
            var actions = new Action[]
            {
                () => HubSante.Models.V1.RsEda.CreateCaseHealth.FromJson("{"),
                () => HubSante.Models.V2.RsEda.CreateCaseHealth.FromXml("<a/>"),
                () => HubSante.Models.V3.RsEda.CreateCaseHealth.FromJson("{\"createCaseHealth\": {}}"),
                () => new HubSante.Models.V1.RsEda.CreateCaseHealth { CaseId = "\u0001" }.ToXml(),
                () => HubSante.Models.V2.EnvelopeBuilder.Build(new HubSante.Models.V2.RsEda.CreateCaseHealth(), "a", new string[0]),
                () => HubSante.Models.V3.Moments.Of("x"),
            };
            foreach (Action action in actions)
            {
                FormatException? caught = null;
                try
                {
                    action();
                }
                catch (FormatException error)
                {
                    caught = error;
                }

                yield return caught?.GetType().FullName ?? "nothing";
            }
        }

        private static object Answer(JsonElement request)
        {
            try
            {
                ReleaseLine line = request.TryGetProperty("host", out JsonElement host)
                    ? ReleaseLine.ForVirtualHost(host.GetString()!)
                    : ReleaseLine.ForRelease(request.GetProperty("release").GetString()!);
                LineResult result = line.Parse(request.GetProperty("text").GetString()!);
                return new
                {
                    version = line.Version,
                    valid = result.Report.IsValid,
                    code = result.Report.IsValid ? null : result.Report.Errors[0].Code,
                    schema = result.Schema,
                    type = result.Message?.GetType().FullName,
                };
            }
            catch (KeyNotFoundException error)
            {
                return new { refused = error.Message };
            }
        }
    }
}
