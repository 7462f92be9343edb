using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using HubSante.Transforms;

namespace Bench
{
    /// <summary>
    /// Messages a second of processor: for each line "json|xml|json-alone|xml-alone SECONDS", one message parsed, transformed,
    /// validated and written; alone, it is parsed, validated and written by the package of the old line. Arguments: the
    /// releases of the old line and the new one, the message's file in JSON, and in XML.
    /// </summary>
    internal static class Program
    {
        private static void Main(string[] arguments)
        {
            HubLine from = HubLine.ForRelease(arguments[0]);
            HubLine to = HubLine.ForRelease(arguments[1]);
            string json = File.ReadAllText(arguments[2]);
            string xml = File.ReadAllText(arguments[3]);
            var works = new Dictionary<string, Func<string?>>
            {
                ["json"] = () => Transforms.Transform(from.Parse(json), to).Document!.ToJson(),
                ["xml"] = () => Transforms.Transform(from.Parse(xml), to).Document!.ToXml(),
                ["json-alone"] = () => from.Parse(json).ToJson(),
                ["xml-alone"] = () => from.Parse(xml).ToXml(),
            };
            while (Console.ReadLine() is string line)
            {
                string[] words = line.Split(' ');
                double seconds = double.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture);
                Console.WriteLine(PerSecond(works[words[0]], seconds));
            }
        }

        private static long PerSecond(Func<string?> work, double seconds)
        {
            var process = Process.GetCurrentProcess();
            double start = process.TotalProcessorTime.TotalSeconds;
            double spent = 0;
            int count = 0;
            while (spent < seconds)
            {
                for (int times = 0; times < 20; times++)
                {
                    work();
                }

                count += 20;
                process.Refresh();
                spent = process.TotalProcessorTime.TotalSeconds - start;
            }

            return (long)Math.Round(count / spent);
        }
    }
}
