using System;

namespace HubSante.Models.V0
{
    /// <summary>A message that a virtual host does not let through (DST).</summary>
    public sealed class MessageNotAllowedException : InvalidOperationException
    {
        internal MessageNotAllowedException(string line, string schema)
            : base(line + " does not let " + schema + " through.") => Schema = schema;

        /// <summary>The message's schema: <c>RS-EDA</c>.</summary>
        public string Schema { get; }
    }
}
