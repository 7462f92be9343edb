using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using HubSante.Models.V0;

namespace Timing
{
    /// <summary>
    /// Reads lines <c>runs file</c>; prints for each the least seconds that reading the file takes, with all its errors,
    /// and those that writing what was read takes.
    /// </summary>
    internal static class Program
    {
        /// <summary>CLOCK_THREAD_CPUTIME_ID of Linux: nanoseconds, where .NET's own clock has steps of 10 ms.</summary>
        private const int ThreadTime = 3;

        private static void Main()
        {
            while (Console.ReadLine() is string line)
            {
                string[] parts = line.Split(' ', 2);
                string text = File.ReadAllText(parts[1]);
                var found = Enumerable.Range(0, int.Parse(parts[0], CultureInfo.InvariantCulture))
                    .Select(run => Seconds(text)).ToList();
                Console.WriteLine(string.Format(
                    CultureInfo.InvariantCulture, "{0} {1}", found.Min(one => one.Read), found.Min(one => one.Write)));
            }
        }

        private static (double Read, double Write) Seconds(string text)
        {
            GC.Collect();
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

        /// <summary>Seconds of the processor that this thread has had.</summary>
        private static double Processor()
        {
            return clock_gettime(ThreadTime, out Moment moment) == 0
                ? moment.Seconds.ToInt64() + (moment.Nanoseconds.ToInt64() / 1e9)
                : throw new InvalidOperationException("the clock of the thread is not there");
        }

        [DllImport("libc")]
        private static extern int clock_gettime(int clock, out Moment moment);

        [StructLayout(LayoutKind.Sequential)]
        private struct Moment
        {
            public IntPtr Seconds;
            public IntPtr Nanoseconds;
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
