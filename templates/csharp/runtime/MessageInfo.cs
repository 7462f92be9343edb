using System;
using System.Collections.Generic;
using System.Linq;

namespace HubSante.Models.V0
{
    /// <summary>One kind of message of the release.</summary>
    public sealed class MessageInfo
    {
        private static readonly Lazy<Dictionary<string, MessageInfo>> Roots = new Lazy<Dictionary<string, MessageInfo>>(
            () => ReleaseData.Messages.GroupBy(info => info.RootElement).ToDictionary(group => group.Key, group => group.First()));

        private readonly Func<ObjectShape> shape;

        internal MessageInfo(
            string schema, string perimeter, string rootElement, string xmlNamespace, bool hasHeader, Func<ObjectShape> shape)
        {
            Schema = schema;
            Perimeter = perimeter;
            RootElement = rootElement;
            XmlNamespace = xmlNamespace;
            HasHeader = hasHeader;
            this.shape = shape;
        }

        /// <summary>The name of its schema: <c>RS-EDA</c>.</summary>
        public string Schema { get; }

        /// <summary>The interface contract that it belongs to: <c>15-15</c>.</summary>
        public string Perimeter { get; }

        /// <summary>The name of its object in JSON and of its element in XML.</summary>
        public string RootElement { get; }

        /// <summary>The namespace of its elements in XML.</summary>
        public string XmlNamespace { get; }

        /// <summary>Whether an RC-DE header is expected beside it in an envelope.</summary>
        public bool HasHeader { get; }

        /// <summary>The shape of its object.</summary>
        public ObjectShape Shape => shape();

        /// <inheritdoc/>
        public override string ToString() => Schema;

        internal static MessageInfo? ByRoot(string name) =>
            Roots.Value.TryGetValue(name, out MessageInfo? info) ? info : null;

        internal static MessageInfo? BySchema(string schema) =>
            ReleaseData.Messages.Concat(new[] { ReleaseData.Header }).FirstOrDefault(info => info.Schema == schema);
    }
}
