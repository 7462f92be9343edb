using System;
using System.Collections.Generic;

namespace HubSante.Models.V0
{
    /// <summary>A message that a virtual host does not allow (DST).</summary>
    public sealed class MessageNotAllowedException : FormatException
    {
        internal MessageNotAllowedException(string host, string schema, IReadOnlyList<string> hosts)
            : base(ErrorTexts.OfHost(host, new[] { schema }, hosts, ErrorTexts.English))
        {
            Host = host;
            Schema = schema;
            Hosts = hosts;
        }

        /// <summary>The virtual host.</summary>
        public string Host { get; }

        /// <summary>The message's schema: <c>RS-EDA</c>.</summary>
        public string Schema { get; }

        /// <summary>The virtual hosts of the release that allow it.</summary>
        public IReadOnlyList<string> Hosts { get; }

        /// <summary>What is not allowed, in French.</summary>
        public string TextFr => ErrorTexts.OfHost(Host, new[] { Schema }, Hosts, ErrorTexts.French);

        /// <summary>What is not allowed, in English.</summary>
        public string TextEn => Message;
    }
}
