using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Text.Json;
using HubSante.Models.V0;

namespace Bench
{
    /// <summary>
    /// Messages a second of processor: for each line « json|xml|alone SECONDS », one message parsed, validated and written.
    /// Arguments: its file in JSON, and in XML; « alone » is System.Text.Json, which checks nothing.
    /// </summary>
    internal static class Program
    {
        private const int Batch = 50;

        private static void Main(string[] arguments)
        {
            string json = File.ReadAllText(arguments[0]);
            string xml = File.ReadAllText(arguments[1]);
            while (Console.ReadLine() is string line)
            {
                string[] words = line.Split(' ');
                double seconds = double.Parse(words[1], CultureInfo.InvariantCulture);
                int count = words[0] == "json" ? Count(() => Ours(json, true), seconds)
                    : words[0] == "xml" ? Count(() => Ours(xml, false), seconds)
                    : Count(() => Alone(json), seconds);
                Console.WriteLine(count);
            }
        }

        private static int Count(Action work, double seconds)
        {
            int count = 0;
            TimeSpan start = Used();
            while ((Used() - start).TotalSeconds < seconds)
            {
                for (int index = 0; index < Batch; index++)
                {
                    work();
                }

                count += Batch;
            }

            return (int)(count / (Used() - start).TotalSeconds);
        }

        private static void Ours(string text, bool isJson)
        {
            ParseResult result = HubParser.Parse(text);
            if (!result.IsValid || (isJson ? result.ToJson() : result.ToXml()) == null)
            {
                throw new InvalidDataException("The message is not valid.");
            }
        }

        private static void Alone(string text)
        {
            using var stream = new MemoryStream();
            using (JsonDocument document = JsonDocument.Parse(text))
            using (var writer = new Utf8JsonWriter(stream))
            {
                document.WriteTo(writer);
            }
        }

        private static TimeSpan Used() => Process.GetCurrentProcess().TotalProcessorTime;
    }
}
