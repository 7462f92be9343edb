using System;
using System.Linq;
using System.Text;
using HubSante.Models.V0;

namespace OnFramework
{
    /// <summary>
    /// Reads documents in XML, one a line in Base64; prints for each, in Base64 too, its errors as lines <c>code path</c>, then
    /// the document as it is written, where it has none, and whether it is the same object when it is read again.
    /// </summary>
    internal static class Program
    {
        private static void Main()
        {
            while (Console.ReadLine() is string line)
            {
                string answer;
                try
                {
                    answer = Answer(Encoding.UTF8.GetString(Convert.FromBase64String(line)));
                }
                catch (Exception error)
                {
                    answer = error.ToString();
                }

                Console.WriteLine(Convert.ToBase64String(Encoding.UTF8.GetBytes(answer)));
            }
        }

        private static string Answer(string text)
        {
            ParseResult result = HubParser.Parse(text);
            if (!result.IsValid)
            {
                return string.Join("\n", result.Errors.Select(error => error.Code + " " + error.Path));
            }

            string written = result.ToXml()!;
            return written + "\n" + Document(HubParser.Parse(written)).Equals(Document(result));
        }

        private static HubObject Document(ParseResult result) => (HubObject?)result.Envelope ?? result.Content!;
    }
}
