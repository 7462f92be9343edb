namespace HubSante.Models.V9
{
    /// <summary>What this package knows of its release.</summary>
    internal static class ReleaseData
    {
        internal const string Version = "9.1.0";

        internal static MessageInfo Header => global::HubSante.Models.V9.RcDe.DistributionElement.Information;

        internal static MessageInfo[] Messages { get; } =
        {
            global::HubSante.Models.V9.RsCas.CreateCas.Information,
            global::HubSante.Models.V9.RcRef.Reference.Information,
        };

        internal static VirtualHost[] VirtualHosts { get; } =
        {
            new VirtualHost("15-15_v9.1", "15-15", "9.1", "RS-CAS", "RC-REF"),
        };
    }

    /// <content>The header, by its class in this release.</content>
    public sealed partial class ContentObject
    {
        /// <summary>The RC-DE header; null where the message has none.</summary>
        public global::HubSante.Models.V9.RcDe.DistributionElement? Header => Content?.Info.HasHeader == true ? Holder as global::HubSante.Models.V9.RcDe.DistributionElement : null;
    }

    /// <content>The header, by its class in this release.</content>
    public sealed partial class Envelope
    {
        /// <summary>The RC-DE header of the first message; null where there is none.</summary>
        public global::HubSante.Models.V9.RcDe.DistributionElement? Header => Parts.Count > 0 ? Parts[0]?.Header : null;
    }
}
