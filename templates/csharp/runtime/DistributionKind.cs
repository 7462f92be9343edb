namespace HubSante.Models.V0
{
    /// <summary>What an envelope is for (EDXL-DE, distributionKind).</summary>
    [System.Text.Json.Serialization.JsonConverter(typeof(HubCodeConverter<DistributionKind>))]
    public sealed class DistributionKind : CodeValue
    {
        /// <summary>The kinds that the hub lets through.</summary>
        public static readonly CodeList<DistributionKind> Codes =
            new CodeList<DistributionKind>(string.Empty, "distributionKind", code => new DistributionKind(code));

        /// <summary>A message.</summary>
        public static readonly DistributionKind Report = Codes.Add("Report", 1, null, string.Empty, string.Empty);

        /// <summary>An update of an earlier message.</summary>
        public static readonly DistributionKind Update = Codes.Add("Update", 1, null, string.Empty, string.Empty);

        /// <summary>The cancellation of an earlier message.</summary>
        public static readonly DistributionKind Cancel = Codes.Add("Cancel", 1, null, string.Empty, string.Empty);

        /// <summary>An acknowledgement.</summary>
        public static readonly DistributionKind Ack = Codes.Add("Ack", 1, null, string.Empty, string.Empty);

        /// <summary>An error.</summary>
        public static readonly DistributionKind Error = Codes.Add("Error", 1, null, string.Empty, string.Empty);

        private DistributionKind(string code)
            : base(code)
        {
        }
    }
}
