using System;
using HubSante.Models.V9;
using HubSante.Models.V9.RcRef;

/// <summary>Un premier message, de sa construction à sa lecture.</summary>
internal static class FirstMessage
{
    private static void Main()
    {
        var message = new Reference
        {
            DistributionId = "exemple",
        };
        if (message.Validate().Errors.Count > 0)
        {
            throw new InvalidOperationException();      // le modèle exige autre chose
        }

        Envelope envelope = EnvelopeBuilder.Build(message, "fr.health.samu750", new[] { "fr.health.samu770" });
        string text = envelope.ToJson();                // ou ToXml() : le même document
        Console.WriteLine(text);

        ParseResult result = HubParser.Parse(text);     // JSON ou XML, enveloppe ou message seul
        if (result.Content is Reference received)
        {
            Console.WriteLine(received.DistributionId);
        }

        foreach (HubError error in HubParser.Parse("{\"reference\": {}}").Errors)    // toutes les erreurs, en une fois
        {
            Console.WriteLine(error.Code + " " + error.Path + " " + error.TextFr);
        }

        ReleaseLine host = ReleaseLine.ForVirtualHost("15-15_v9.1");    // refuse ce que l'hôte virtuel n'admet pas
        Console.WriteLine(host.Allows("RC-REF"));
    }
}
