using System;
using System.Linq;
using HubSante.Models.V0;

namespace Hosts
{
    /// <summary>What a virtual host makes of each text: read, put into an envelope or acknowledged; a line each.</summary>
    internal static class Program
    {
        private static void Main(string[] arguments)
        {
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
}
