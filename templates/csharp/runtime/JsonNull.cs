namespace HubSante.Models.V0
{
    /// <summary>JSON's null as the value of a field, which is not an absent one.</summary>
    internal sealed class JsonNull
    {
        internal static readonly JsonNull Value = new JsonNull();

        private JsonNull()
        {
        }
    }
}
