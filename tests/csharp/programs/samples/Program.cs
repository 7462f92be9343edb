using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using HubSante.Models.V0;

namespace Samples
{
    /// <summary>The samples of the message classes that lines name: a line for each, and whether each is new, equal and right.</summary>
    internal static class Program
    {
        private static void Main()
        {
            var utf8 = new UTF8Encoding(false);
            using var input = new StreamReader(Console.OpenStandardInput(), utf8);
            using var output = new StreamWriter(Console.OpenStandardOutput(), utf8) { NewLine = "\n" };
            while (input.ReadLine() is string line)
            {
                Type type = typeof(HubMessage).Assembly.GetType(line, true)!;
                MethodInfo read = type.GetMethod("FromXml", new[] { typeof(string), typeof(CodeMode) })!;
                foreach (string name in new[] { "Sample", "Minimal" })
                {
                    MethodInfo method = type.GetMethod(name)!;
                    var made = (HubMessage)method.Invoke(null, null)!;
                    var again = (HubMessage)method.Invoke(null, null)!;
                    var back = (HubMessage)read.Invoke(null, new object[] { made.ToXml(), CodeMode.Strict })!;
                    bool isRight = method.ReturnType == type && !ReferenceEquals(made, again) && made.Equals(again);
                    output.WriteLine(isRight && made.Equals(back) && !made.Validate().Errors.Any());
                    output.WriteLine(made.ToJson());
                }
            }
        }
    }
}
