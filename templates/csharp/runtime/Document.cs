namespace HubSante.Models.V0
{
    /// <summary>An object that only holds another: the top of a JSON document, the parts of an envelope's content.</summary>
    internal sealed class Document : HubObject
    {
        internal Document(ObjectShape shape)
            : base(shape)
        {
        }
    }
}
