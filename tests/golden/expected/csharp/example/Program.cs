using System;
using System.IO;
using HubSante.Models.V9;

namespace Example
{
    /// <summary>Reads a file given as argument, or else builds an envelope, and says what is wrong in it.</summary>
    internal static class Program
    {
        private static void Main(string[] arguments)
        {
            string text = arguments.Length > 0 ? File.ReadAllText(arguments[0]) : NewEnvelope().ToJson(indented: true);
            Console.WriteLine(text);

            ParseResult result = HubParser.Parse(text, CodeMode.Tolerant);
            foreach (HubError error in result.Errors)
            {
                Console.WriteLine(error.Code + " : " + error.TextFr);
            }

            if (result.Envelope != null && result.Content != null)
            {
                Console.WriteLine("Message " + result.Content.Info.Schema + " de " + result.Envelope.SenderId);
                Console.WriteLine(result.ToXml(indented: true));
            }
        }

        private static Envelope NewEnvelope()
        {
            var message = new global::HubSante.Models.V9.RsCas.CreateCas();
            return EnvelopeBuilder.Build(message, sender: "fr.health.samuA", recipients: new[] { "fr.health.samuB" });
        }
    }
}
