using System;
using System.Diagnostics;
using System.IO;
using HubSante.Models.V0;

namespace Bench
{
    /// <summary>Messages per second of processor: parse, validate and write one message; arguments: its file, and for how many seconds.</summary>
    internal static class Program
    {
        private const int Batch = 200;

        private static void Main(string[] arguments)
        {
            string text = File.ReadAllText(arguments[0]);
            TimeSpan duration = TimeSpan.FromSeconds(double.Parse(arguments[1], System.Globalization.CultureInfo.InvariantCulture));
            Run(text, TimeSpan.FromTicks(duration.Ticks / 2));
            Console.WriteLine(Run(text, duration));
        }

        private static int Run(string text, TimeSpan duration)
        {
            bool isXml = text[0] == '<';
            int count = 0;
            TimeSpan start = Used();
            while (Used() - start < duration)
            {
                for (int index = 0; index < Batch; index++)
                {
                    ParseResult result = HubParser.Parse(text);
                    string? written = isXml ? result.ToXml() : result.ToJson();
                    if (!result.IsValid || written == null)
                    {
                        throw new InvalidDataException("The message is not valid.");
                    }
                }

                count += Batch;
            }

            return (int)(count / (Used() - start).TotalSeconds);
        }

        private static TimeSpan Used() => Process.GetCurrentProcess().TotalProcessorTime;
    }
}
