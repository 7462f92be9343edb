using System.Collections.Generic;

namespace HubSante.Models.V0
{
    /// <summary>A virtual host of the hub, and the messages that it lets through.</summary>
    public sealed class VirtualHost
    {
        internal VirtualHost(string name, string perimeter, string version, params string[] schemas)
        {
            Name = name;
            Perimeter = perimeter;
            Version = version;
            Schemas = schemas;
        }

        /// <summary>Its name: <c>15-15_v2.0</c>.</summary>
        public string Name { get; }

        /// <summary>Its interface contract.</summary>
        public string Perimeter { get; }

        /// <summary>The version of the contract.</summary>
        public string Version { get; }

        /// <summary>The schemas of the messages that it lets through.</summary>
        public IReadOnlyList<string> Schemas { get; }
    }
}
