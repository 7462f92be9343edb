using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Reflection;
using HubSante.Models.V0;

namespace Hostile
{
    /// <summary>
    /// Prints, in milliseconds, the longest that any pattern of the package takes on texts made to be slow, then that
    /// the reading of a message with such a <c>caseId</c> takes.
    /// </summary>
    internal static class Program
    {
        private const int Length = 100_000;
        private const double Long = 20;
        private const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public;

        private static void Main(string[] arguments)
        {
            var texts = new[] { "a", "1", "a.", "a-", "fr.", "0", "a@", "a@b.", "tel:", "2024-" }
                .SelectMany(part => new[] { "!", "\n", string.Empty }
                    .Select(end => string.Concat(Enumerable.Repeat(part, Length / part.Length)) + end))
                .ToArray();
            var (slowest, count) = (0.0, 0);
            foreach (object pattern in Patterns())
            {
                MethodInfo accepts = pattern.GetType().GetMethod("Accepts", Hidden)!;
                accepts.Invoke(pattern, new object[] { "warm" });
                count++;
                foreach (string text in texts)
                {
                    slowest = Math.Max(slowest, Milliseconds(() => accepts.Invoke(pattern, new object[] { text })));
                }
            }

            Console.WriteLine(count);
            Console.WriteLine((int)Math.Ceiling(slowest));
            string message = arguments[0].Replace("CASE_ID", new string('a', Length) + "!");
            HubParser.Parse(arguments[0]);
            Console.WriteLine((int)Math.Ceiling(Milliseconds(() => HubParser.Parse(message))));
        }

        private static IEnumerable<object> Patterns() => typeof(HubParser).Assembly.GetTypes()
            .Where(type => typeof(HubObject).IsAssignableFrom(type))
            .Select(type => type.GetField("Definition", BindingFlags.Static | BindingFlags.NonPublic)?.GetValue(null))
            .OfType<ObjectShape>()
            .SelectMany(shape => shape.Fields)
            .Select(field => typeof(Field).GetProperty("Pattern", Hidden)!.GetValue(field))
            .OfType<object>()
            .Distinct();

        /// <summary>Of the processor; the best of three where it is long, for others use the machine too.</summary>
        private static double Milliseconds(Action action)
        {
            double first = Once(action);
            return first < Long ? first : Math.Min(first, Math.Min(Once(action), Once(action)));
        }

        private static double Once(Action action)
        {
            TimeSpan start = Used();
            action();
            return (Used() - start).TotalMilliseconds;
        }

        private static TimeSpan Used() => Process.GetCurrentProcess().TotalProcessorTime;
    }
}
