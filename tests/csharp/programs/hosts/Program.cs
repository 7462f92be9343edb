using System;
using System.Collections.Concurrent;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading;
using HubSante.Models.V0;
using HubSante.Models.V0.RsCas;

namespace Hosts
{
    /// <summary>
    /// What a virtual host makes of each text: read, put into an envelope or acknowledged; a line each. With
    /// <c>refusals</c> or <c>threads</c> instead, the laws below.
    /// </summary>
    internal static class Program
    {
        private static void Main(string[] arguments)
        {
            if (arguments[0] == "threads")
            {
                Threads.Run(arguments.Skip(1).ToArray());
                return;
            }

            if (arguments[0] == "refusals")
            {
                Refusals.Run(arguments[1]);
                return;
            }

            ReleaseLine line = ReleaseLine.ForVirtualHost(arguments[0]);
            Console.WriteLine(line);
            foreach (string text in arguments.Skip(1))
            {
                LineResult result = line.Parse(text);
                Console.WriteLine(string.Join(",", result.Report.Errors) + " " + result.Schema);
                ParseResult parsed = HubParser.Parse(text);
                Say(() => parsed.Envelope == null
                    ? line.Build(parsed.Content!, "a.b", new[] { "a.c" })
                    : line.Acknowledge(parsed.Envelope));
            }
        }

        private static void Say(Func<object> action)
        {
            try
            {
                Console.WriteLine(action().GetType().Name);
            }
            catch (MessageNotAllowedException error)
            {
                Console.WriteLine(error.Message);
            }
        }
    }

    /// <summary>What is refused of a text, a message or an envelope is a FormatException, whichever call refuses it; a line each.</summary>
    internal static class Refusals
    {
        private const string Right = "{\"createCas\": {\"id\": \"a1\"}}";
        private const string Forbidden = "{\"error\": {\"sourceMessage\": {}}}";

        private static readonly string[] Wrong =
        {
            string.Empty, "{", "<a>", "[]", "<a/>", "{\"createCas\": {}}", "{\"createCas\": {\"id\": \"a1\", \"id\": \"a1\"}}",
            "{\"createCas\": {\"id\": \"a1\", \"kin\": \"X9\"}}", "{\"createCas\": {\"id\": \"a1\", \"size\": 1e999}}",
            "{\"createCas\": {\"id\": \"a1\", \"free\": {\"a\": " + new string('[', 70) + new string(']', 70) + "}}}",
            "<createCas xmlns=\"urn:emergency:cas:8.0\"><id/></createCas>", "<!DOCTYPE a><a/>",
        };

        internal static void Run(string host)
        {
            foreach (string text in Wrong)
            {
                byte[] body = Encoding.UTF8.GetBytes(text);
                Refused("class, JSON " + text, () => CreateCas.FromJson(text));
                Refused("class, XML " + text, () => CreateCas.FromXml(text));
                Refused("class, bytes " + text, () => CreateCas.FromJson(body));
                Refused("class, stream " + text, () => CreateCas.FromXml(new MemoryStream(body)));
                Said("result " + text, !HubParser.Parse(text).IsValid && !HubParser.Parse(body).IsValid);
                Said("line " + text, !ReleaseLine.ForVirtualHost(host).Parse(text).Report.IsValid);
                Within(text);
            }

            Refused("another message", () => CreateCas.FromJson(Forbidden));
            Refused("bytes that are no text", () => CreateCas.FromJson(new byte[] { 0x22, 0xFF }));
            Refused("no character of XML", () => new CreateCas { Text = "\u0001" }.ToXml());
            Refused("no character of XML, stream", () => With(stream => new CreateCas { Text = "\u0001" }.WriteXml(stream)));
            Refused("no moment", () => Moments.Of("x"));
            Refused("no offset", () => Moments.Text(new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Local)));
            Refused("a field as what the model has not", () => With(_ => new CreateCas().SetExtra("id", default)));
            Envelopes(host);
        }

        private static void Envelopes(string host)
        {
            ReleaseLine line = ReleaseLine.ForVirtualHost(host);
            CreateCas one = CreateCas.FromJson(Right);
            HubMessage forbidden = HubParser.Parse(Forbidden).Content!;
            Refused("no recipient", () => EnvelopeBuilder.Build(one, "a", Array.Empty<string>()));
            Refused("no recipient, behind a host", () => line.Build(one, "a", Array.Empty<string>()));
            Refused("an envelope of nothing acknowledged", () => EnvelopeBuilder.Acknowledge(new Envelope()));
            Refused("a host's refusal", () => line.Build(forbidden, "a", new[] { "b" }));
        }

        /// <summary>A framework's exception is its own; one of ours is within.</summary>
        private static void Within(string text)
        {
            try
            {
                JsonSerializer.Deserialize<CreateCas>(text);
                Said("framework " + text, false);
            }
            catch (JsonException error)
            {
                bool isOurs = text.Contains("\"kin\""); // what else is wrong, the framework may find first
                Said("framework " + text, !isOurs || error.InnerException is FormatException);
            }
        }

        private static object With(Action<Stream> action)
        {
            action(new MemoryStream());
            return string.Empty;
        }

        private static void Refused(string what, Func<object> action)
        {
            try
            {
                action();
                Console.WriteLine("DONE: " + what);
            }
            catch (FormatException)
            {
                Said(what, true);
            }
            catch (Exception error)
            {
                Console.WriteLine(error.GetType() + ": " + what);
            }
        }

        private static void Said(string what, bool isRefused) => Console.WriteLine((isRefused ? "refused: " : "DONE: ") + what);
    }

    /// <summary>
    /// Eight threads, the first to use the package in this process, read the texts that are given, each from another one on,
    /// and write, compare, hash and check one object that they share; says how often, and how many different things they saw.
    /// </summary>
    internal static class Threads
    {
        private const int Count = 8;
        private const int Rounds = 40;
        private static ParseResult? shared;

        internal static void Run(string[] texts)
        {
            var seen = new ConcurrentDictionary<string, bool>();
            using var start = new Barrier(Count);
            Thread[] threads = Enumerable.Range(0, Count).Select(number => new Thread(() =>
            {
                start.SignalAndWait();
                for (int round = 0; round < Rounds; round++)
                {
                    seen[Round(texts, number)] = true;
                }
            })).ToArray();
            foreach (Thread thread in threads)
            {
                thread.Start();
            }

            foreach (Thread thread in threads)
            {
                thread.Join();
            }

            bool isThatOfOneThread = seen.ContainsKey(Round(texts, 0));
            Console.WriteLine(Count * Rounds + " " + seen.Count + " " + isThatOfOneThread);
        }

        private static string Round(string[] texts, int first)
        {
            var found = new string[texts.Length + 1];
            for (int at = 0; at < texts.Length; at++)
            {
                int index = (at + first) % texts.Length;
                ParseResult read = HubParser.Parse(texts[index], CodeMode.Tolerant);
                found[index] = Of(read, read);
            }

            Interlocked.CompareExchange(ref shared, HubParser.Parse(texts[0]), null);
            found[texts.Length] = Of(shared!, HubParser.Parse(texts[0]));
            return string.Join("\n", found);
        }

        private static string Of(ParseResult one, ParseResult other)
        {
            HubObject document = (HubObject?)one.Envelope ?? one.Content!;
            HubObject second = (HubObject?)other.Envelope ?? other.Content!;
            string errors = string.Join(";", one.Report.Errors.Select(error => error.TextFr)) + string.Join(";", one.Report.Warnings);
            string wrong = string.Join(";", document.Validate().Errors);
            string changes = string.Join(";", document.Changes(second).Select(change => change.Path));
            return string.Join("|", one.ToJson(), one.ToXml(), errors, document.ToJson(), document.Equals(second), document.GetHashCode(),
                wrong, changes, one.At("$")?.GetRawText());
        }
    }
}
