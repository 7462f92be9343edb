using System.IO;

internal static class UseV0
{
    internal static void Run(string folder)
    {
        var fromJson = HubSante.Models.V0.RsEda.CreateCaseHealth.FromJson(File.ReadAllText($"{folder}/v0.json"));
        fromJson.CaseId = "fr.health.samu999.NEW";
        File.WriteAllText($"{folder}/v0.new.json", fromJson.ToJson());
        var fromXml = HubSante.Models.V0.RsEda.CreateCaseHealth.FromXml(File.ReadAllText($"{folder}/v0.xml"));
        fromXml.CaseId = "fr.health.samu999.NEW";
        File.WriteAllText($"{folder}/v0.new.xml", fromXml.ToXml());
    }
}
