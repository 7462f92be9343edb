using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using HubSante.Models.V0;
using HubSante.Models.V0.RsEda;
using Codes = HubSante.Models.V0.Codes;

namespace Usage
{
    /// <summary>Uses the package as a program would; prints what it sees, a JSON object.</summary>
    internal static class Program
    {
        private static readonly Dictionary<string, object?> Seen = new Dictionary<string, object?>();

        private static void Main()
        {
            Build();
            Values();
            Lists();
            Modes();
            Console.WriteLine(JsonSerializer.Serialize(Seen));
        }

        private static void Build()
        {
            var message = new CreateCaseHealth
            {
                CaseId = "fr.health.samu440.DRFR154402403120012",
                Creation = new DateTimeOffset(2024, 3, 12, 14, 5, 0, TimeSpan.FromHours(1)),
                Patient = { new Patient { PatientId = "p", Detail = new PatientDetail { Weight = 72 } } },
            };
            message.Patient.Add(new Patient());
            Seen["built"] = message.ToJson();
            Seen["errors"] = message.Validate().Errors.Take(3).Select(error => new[] { error.Code, error.Path, error.TextFr, error.TextEn });
            message.Creation = null!;
            message.Patient = Array.Empty<Patient>();
            Seen["emptied"] = message.ToJson();
            Seen["xml"] = new CreateCaseHealth { CaseId = "<&\r\n>" }.ToXml();
        }

        private static void Values()
        {
            CreateCaseHealth read = CreateCaseHealth.FromJsonUnchecked(
                "{\"createCaseHealth\": {\"creation\": \"2024-03-12T14:05:00-00:00\", \"caseId\": 1, \"patient\": [{\"detail\": {\"weight\": 7.20e1}}]}}");
            Seen["creation"] = read.Creation?.ToString("o");
            Seen["creation as sent"] = read.GetLexical("creation");
            Seen["wrong type"] = read.CaseId;
            Seen["wrong type as sent"] = read.GetLexical("caseId");
            Seen["weight"] = read.Patient[0].Detail?.Weight;
            Seen["weight as sent"] = read.Patient[0].Detail?.GetLexical("weight");
            Seen["absent"] = read.Owner;
            Seen["as it came"] = read.ToJson();
            read.CaseId = "x";
            Seen["changed"] = read.ToJson();
            Seen["other message"] = Refused(() => CreateCaseHealth.FromJson("{\"customContent\": {}}"));
            Seen["unreadable"] = Refused(() => CreateCaseHealth.FromXml("<a>"));
            Seen["not valid"] = Refused(() => CreateCaseHealth.FromJson("{\"createCaseHealth\": {}}"));
            Seen["not XML"] = Refused(() => new CreateCaseHealth { CaseId = "\u0001" }.ToXml());
        }

        private static void Lists()
        {
            Seen["label"] = Codes.NomencSexe.M.Label;
            Seen["of"] = ReferenceEquals(Codes.NomencSexe.List.Of("M"), Codes.NomencSexe.M);
            Seen["found"] = Codes.NomencSexe.List.Search("FEMIN").Select(code => code.Code);
            Seen["unknown"] = Codes.NomencSexe.List.Of("?").IsKnown;
            Codes.NomencSexe converted = "F";
            Seen["converted"] = converted.Equals(Codes.NomencSexe.F);
#pragma warning disable CS0618
            Seen["former"] = ReferenceEquals(Codes.Sexe.F, Codes.NomencSexe.F) && Codes.Sexe.List.Contains("F");
#pragma warning restore CS0618
            Seen["obsolete"] = typeof(CodeValue).Assembly.GetExportedTypes()
                .Where(type => type.IsDefined(typeof(ObsoleteAttribute), false)).ToDictionary(type => type.Name, type => type.BaseType!.Name);
        }

        private static void Modes()
        {
            const string Text = "{\"customContent\": {\"a\": 1}}";
            ParseResult result = HubParser.Parse(Text);
            Seen["extra"] = result.Content!.GetExtra("a")?.GetRawText();
            result.Content.SetExtra("b", JsonDocument.Parse("[true]").RootElement);
            Seen["extras"] = result.ToJson();
            var message = new CreateCaseHealth { Qualification = new Qualification { Origin = "?" } };
            Seen["strict"] = message.Validate().Errors.Count(error => error.Code == ErrorCodes.Code);
            ValidationReport report = message.Validate(CodeMode.Tolerant);
            Seen["tolerant"] = report.Errors.Count(error => error.Code == ErrorCodes.Code);
            Seen["warned"] = report.Warnings.Select(error => error.Path);
            Seen["kept"] = message.Qualification.Origin.Code;
        }

        private static string Refused(Action action)
        {
            try
            {
                action();
                return "done";
            }
            catch (HubFormatException error)
            {
                return error.GetType().Name;
            }
        }
    }
}
