using System;

namespace HubSante.Models.V0
{
    /// <summary>The document is good JSON, and not an object: it holds no message.</summary>
    internal sealed class NoObjectException : Exception
    {
    }
}
