using System.Collections.Generic;

namespace HubSante.Models.V0
{
    /// <summary>An object of no class, as the value of a field or within one; it does not change.</summary>
    internal sealed class FreeObject
    {
        internal FreeObject(IReadOnlyList<KeyValuePair<string, object>> properties) => Properties = properties;

        /// <summary>Its properties, in the order in which they came.</summary>
        internal IReadOnlyList<KeyValuePair<string, object>> Properties { get; }
    }
}
