using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using HubSante.Models.V0;
using HubSante.Models.V0.Pay;

namespace Values
{
    /// <summary>Uses values that no workbook can describe as a vendor would; prints what does not hold.</summary>
    internal static class Program
    {
        private const string Minimal = "{\"pay\":{\"id\":\"AB\",\"amount\":1.50,\"method\":{\"kind\":\"card\",\"number\":\"1234\"}}}";
        private static readonly List<string> Wrong = new List<string>();
        private static int checks;

        private static void Main()
        {
            NullAndAbsent();
            TypedChoice();
            FormsOfAnObject();
            BuiltInCode();
            Lists();
            EqualityAndCopies();
            ChangesAndPaths();
            Frameworks();
            Tolerant();
            Console.WriteLine(JsonSerializer.Serialize(new { checks, wrong = Wrong }));
        }

        private static Pay With(string properties) =>
            Pay.FromJson(Minimal.Substring(0, Minimal.Length - 2) + "," + properties + "}}");

        private static string Errors(HubMessage message) =>
            string.Join(" ", message.Validate().Errors.Select(error => error.Code + error.Path));

        private static void NullAndAbsent()
        {
            Pay message = With("\"note\":null,\"holder\":null,\"codes\":[null,\"a\"]");
            Check(message.Note == HubValue.Null && message.Note!.IsNull && message.Backup == null, "null is read, absent is absent");
            Check(message.ToJson().Contains("\"note\":null,\"holder\":null") && !message.ToJson().Contains("backup"), "null is written");
            Check(message.Codes[0].IsNull && message.Codes[1].Text == "a", "null in a list");
            Pay xml = Pay.FromXml(message.ToXml());
            Check(xml.Equals(message) && xml.Note!.IsNull, "null in XML");
            message.Note = null;
            Check(!message.ToJson().Contains("note"), "absent again");
            message.Note = HubValue.Null;
            Check(message.ToJson().Contains("\"note\":null") && message.Validate().IsValid, "null is set");
            message.Id = HubValue.Null;
            Check(Errors(message) == "choice$.pay.id", "null where it is not one of the forms");
            message.Id = null!;
            Check(Errors(message) == "required$.pay.id", "absent where it is required");
        }

        private static void TypedChoice()
        {
            Pay message = With("\"backup\":{\"kind\":\"card\",\"number\":\"4242\"},\"tree\":{\"left\":1.0,\"right\":{\"left\":2,\"right\":3,\"op\":\"mul\"},\"op\":\"add\"}");
            Card card = message.Backup!.As<Card>()!;
            Check(card.Number == "4242" && message.Backup.As<Person>() == null && message.Backup.Text == null, "the class of a branch");
            Add sum = message.Tree!.As<Add>()!;
            Check(sum.Left!.Number == 1m && sum.Right!.As<Mul>()!.Right!.Number == 3m, "a branch in a branch");
            Check(message.ToJson().Contains("\"left\":1.0,"), "the characters of a number");
            card.Number = "5555";
            Check(message.ToJson().Contains("5555") && message.Validate().IsValid, "the object is the message's own");
            card.Number = "x";
            Check(Errors(message) == "choice$.pay.backup", "a branch that does not fit any more");
            Check(With("\"backup\":\"abc\"").Backup!.Text == "abc" && With("\"amount2\":1".Replace("amount2", "anything")).Anything!.Number == 1m, "scalars");
        }

        private static void FormsOfAnObject()
        {
            Pay message = With("\"note\":\"n\"");
            Card card = message.Method!.AsForm<Card>()!;
            Check(card.Number == "1234" && message.Method.AsForm<Transfer>() == null, "the form of an object");
            card.Number = "9999";
            Check(!message.ToJson().Contains("9999"), "a form is a copy");
            message.Method = new Transfer { Kind = TransferKind.TRANSFER, Iban = "FR76" }.AsForm<Method>()!;
            Check(message.Validate().IsValid && message.ToJson().Contains("\"method\":{\"kind\":\"transfer\",\"iban\":\"FR76\"}"), "an object of a form");
            Check(new Transfer { Iban = "FR76" }.AsForm<Method>() == null, "no form");
            message.Method = new Method { Kind = Kind.CARD, Iban = "FR76" };
            Check(Errors(message) == "choice$.pay.method", "no form fits");
        }

        private static void BuiltInCode()
        {
            var message = new Pay
            {
                Id = 12L,
                Amount = 1.50m,
                Method = new Card { Kind = CardKind.CARD, Number = "1234" }.AsForm<Method>(),
                Backup = new Card { Kind = CardKind.CARD, Number = "4242", Limit = HubValue.Null },
                Matrix = new[] { HubValue.List(1L, 2.50m), HubValue.List(3L) },
                Grid = HubValue.List("a", "b"),
                Mixed = true,
                Level = 2,
                Settled = true,
                Id2 = "ab",
            };
            Check(message.Validate().IsValid, Errors(message));
            Check(message.Equals(Pay.FromJson(message.ToJson())), "read again");
            Check(message.Backup!.As<Card>()!.Limit!.IsNull, "the object that was set");
            message.Level = 4;
            message.Settled = false;
            message.Mixed = 2L;
            message.Matrix = new HubValue[] { HubValue.List(-1L), HubValue.List(), "x" };
            message.Id2 = "a";
            Check(
                Errors(message) == "code$.pay.level bounds$.pay.matrix[0][0] min-items$.pay.matrix[1] type$.pay.matrix[2] choice$.pay.mixed code$.pay.settled length$.pay['@id']",
                Errors(message));
            using JsonDocument json = JsonDocument.Parse("{\"kind\":\"card\",\"number\":\"7777\"}");
            message.Backup = json.RootElement;
            Check(message.Backup!.As<Card>()?.Number == "7777", "JSON that a branch accepts is of its class");
            message.Parts = new Parts();
            message.Parts.SetExtra("p", json.RootElement);
            Check(Errors(message).Contains("choice$.pay.parts.p"), "a further property");
        }

        private static void Lists()
        {
            Pay message = With("\"lines\":[1,{\"name\":\"a\"}],\"grid\":[\"a\"],\"matrix\":[[1],[2,3]]");
            Check(message.Lines[1].As<Person>()!.Name == "a" && message.Grid!.Items![0].Text == "a", "values of lists");
            Check(message.Matrix[1].Items!.Select(item => item.Number).Sum() == 5m, "lists of lists");
            message.Lines.Add(new Person { Name = "b" });
            message.Lines.Add(1.0m);
            Check(Errors(message) == "unique$.pay.lines[3]", "a value stands again");
            message.Lines = new HubValue[] { "x" };
            Check(Errors(message) == "choice$.pay.lines[0]", "a value of no branch");
        }

        private static void EqualityAndCopies()
        {
            const string Properties = "\"backup\":{\"kind\":\"card\",\"number\":\"1234\"},\"anything\":{\"a\":[1,null]},\"tree\":{\"left\":1,\"right\":2},\"note\":null";
            Pay one = With(Properties);
            Pay other = With(Properties.Replace("[1,", "[1.0,").Replace("\"left\":1,\"right\":2", "\"right\":2.0,\"left\":1"));
            Check(one.Equals(other) && one.GetHashCode() == other.GetHashCode(), "equal by value");
            Check(one.Backup!.Equals(other.Backup) && one.Backup.GetHashCode() == other.Backup!.GetHashCode(), "values are equal");
            Check(!one.Equals(With(Properties.Replace(",\"note\":null", string.Empty))), "null is not absent");
            Pay copy = one.Copy();
            copy.Backup!.As<Card>()!.Number = "9999";
            Check(one.Backup!.As<Card>()!.Number == "1234" && !copy.Equals(one), "a copy is deep");
            Check(new HubValue[] { "a", 1L, true, HubValue.Null }.All(value => value.ToString()!.EndsWith("HubValue")), "no value is shown");
        }

        private static void ChangesAndPaths()
        {
            Pay one = With("\"note\":null,\"backup\":{\"kind\":\"card\",\"number\":\"1234\"}");
            Pay other = With("\"backup\":{\"kind\":\"card\",\"number\":\"4321\"}");
            Check(
                string.Join(" ", one.Changes(other).Select(change => change.Path + change.Old + change.New)) == "$.pay.backup.number12344321 $.pay.note",
                "changes");
            Check(one.At("$.pay.backup.number")!.Value.GetString() == "1234", "at a path");
            Check(one.At("$.pay.note")!.Value.ValueKind == JsonValueKind.Null && other.At("$.pay.note") == null, "null at a path");
        }

        private static void Frameworks()
        {
            Pay message = With("\"note\":null,\"backup\":{\"kind\":\"card\",\"number\":\"1234\"},\"matrix\":[[1.0]]");
            string json = JsonSerializer.Serialize(message);
            Check(json == message.ToJson().Substring("{\"pay\":".Length, json.Length), "System.Text.Json writes it");
            Check(JsonSerializer.Deserialize<Pay>(json)!.Equals(message), "System.Text.Json reads it");
            Check(JsonSerializer.Serialize(message.Backup) == "{\"kind\":\"card\",\"number\":\"1234\"}", "a value by itself");
            Check(JsonSerializer.Deserialize<HubValue>("[1.0,null]")!.Equals(HubValue.List(1L, HubValue.Null)), "a value is read");
            Refused(json.Replace("\"1234\"},\"note", "\"x\"},\"note"), "choice $.backup");
            Refused(json.Replace("[[1.0]]", "[[]]"), "min-items $.matrix[0]");
        }

        private static void Refused(string json, string error)
        {
            try
            {
                JsonSerializer.Deserialize<Pay>(json);
                Check(false, error + " is not refused");
            }
            catch (JsonException refused)
            {
                Check(((HubFormatException)refused.InnerException!).Errors.Single().ToString() == error, error);
            }
        }

        private static void Tolerant()
        {
            ParseResult result = HubParser.Parse(Minimal.Replace("\"AB\"", "\"AB\",\"level\":7"), CodeMode.Tolerant);
            Check(result.IsValid && result.Report.Warnings.Single().ToString() == "code $.pay.level", "an unknown constant");
            result = HubParser.Parse(Minimal.Replace("\"kind\":\"card\"", "\"kind\":\"other\""), CodeMode.Tolerant);
            Check(result.Errors.Single().ToString() == "choice $.pay.method", "codes tell forms apart");
        }

        private static void Check(bool holds, string law)
        {
            checks++;
            if (!holds)
            {
                Wrong.Add(law);
            }
        }
    }
}
