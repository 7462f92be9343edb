using System;
using System.Collections.Generic;
using System.Linq;
using HubSante.Models.V0;

namespace Allowed
{
    /// <summary>The messages that each virtual host lets through, a line each; <c>unknown</c> for one that no line has.</summary>
    internal static class Program
    {
        private static void Main(string[] arguments)
        {
            foreach (string name in arguments)
            {
                Console.WriteLine(Messages(name));
            }
        }

        private static string Messages(string name)
        {
            try
            {
                ReleaseLine line = ReleaseLine.ForVirtualHost(name);
                return string.Join(" ", line.Schemas.Where(line.Allows));
            }
            catch (KeyNotFoundException)
            {
                return "unknown";
            }
        }
    }
}
