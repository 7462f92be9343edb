namespace HubSante.Models.V0
{
    /// <summary>How seriously an envelope is meant (EDXL-DE, distributionStatus).</summary>
    [System.Text.Json.Serialization.JsonConverter(typeof(HubCodeConverter<DistributionStatus>))]
    public sealed class DistributionStatus : CodeValue
    {
        /// <summary>The statuses that the hub lets through.</summary>
        public static readonly CodeList<DistributionStatus> Codes =
            new CodeList<DistributionStatus>(string.Empty, "distributionStatus", code => new DistributionStatus(code));

        /// <summary>A real event.</summary>
        public static readonly DistributionStatus Actual = Codes.Add("Actual", 1, null, string.Empty, string.Empty);

        /// <summary>An exercise.</summary>
        public static readonly DistributionStatus Exercise = Codes.Add("Exercise", 1, null, string.Empty, string.Empty);

        private DistributionStatus(string code)
            : base(code)
        {
        }
    }
}
