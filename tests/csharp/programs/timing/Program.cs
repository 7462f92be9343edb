using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using HubSante.Models.V0;

namespace Timing
{
    /// <summary>
    /// Reads names of files, one a line; prints for each the least seconds that reading it takes, with all its errors,
    /// and those that writing what was read takes.
    /// </summary>
    internal static class Program
    {
        private const int Runs = 5;
        private const double Long = 0.4;

        private static void Main()
        {
            while (Console.ReadLine() is string path)
            {
                string text = File.ReadAllText(path);
                var found = new List<(double Read, double Write)>();
                while (found.Count < Runs && found.Sum(one => one.Read + one.Write) < Long)
                {
                    found.Add(Seconds(text));
                }

                Console.WriteLine(string.Format(
                    CultureInfo.InvariantCulture, "{0} {1}", found.Min(one => one.Read), found.Min(one => one.Write)));
            }
        }

        private static (double Read, double Write) Seconds(string text)
        {
            double start = Processor();
            ParseResult result = HubParser.Parse(text);
            int length = result.Errors.Sum(error => error.Path.Length);
            double read = Processor() - start;
            if (result.IsValid && length == 0)
            {
                Write(result);
            }

            return (read, Processor() - start - read);
        }

        /// <summary>Seconds of the processor that this process has had.</summary>
        private static double Processor()
        {
            using Process process = Process.GetCurrentProcess();
            return process.TotalProcessorTime.TotalSeconds;
        }

        private static void Write(ParseResult result)
        {
            try
            {
                result.ToJson();
                result.ToXml();
            }
            catch (HubFormatException)
            {
            }
        }
    }
}
