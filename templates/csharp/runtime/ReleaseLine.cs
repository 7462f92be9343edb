using System;
using System.Collections.Generic;
using System.Linq;

namespace HubSante.Models.V0
{
    /// <summary>
    /// The release lines at hand: this package's, and those of the other <c>HubSante.Models.V…</c> packages beside it.
    /// The packages share no assembly: they speak of each other in types of .NET alone (see <see cref="Describe"/>).
    /// </summary>
    public sealed class ReleaseLine
    {
        private readonly Func<string, bool, IReadOnlyDictionary<string, object?>> read;
        private readonly IReadOnlyList<string>? allowed;

        private ReleaseLine(IReadOnlyDictionary<string, object> description, string? virtualHost)
        {
            Version = (string)description["version"];
            Schemas = (string[])description["schemas"];
            Hosts = (IReadOnlyDictionary<string, string[]>)description["virtualHosts"];
            read = (Func<string, bool, IReadOnlyDictionary<string, object?>>)description["parse"];
            VirtualHost = virtualHost;
            allowed = virtualHost == null ? null : Hosts[virtualHost];
        }

        /// <summary>The line of this package.</summary>
        public static ReleaseLine Current => new ReleaseLine(Describe(), null);

        /// <summary>The release: <c>3.0</c>.</summary>
        public string Version { get; }

        /// <summary>The schemas of the release's messages.</summary>
        public IReadOnlyList<string> Schemas { get; }

        /// <summary>The virtual host that bounds the messages, or null.</summary>
        public string? VirtualHost { get; }

        private IReadOnlyDictionary<string, string[]> Hosts { get; }

        private string Line => Version.Split('.')[0];

        /// <summary>The line of a release; its first number counts.</summary>
        /// <param name="version">The release: <c>2.0</c>.</param>
        /// <exception cref="KeyNotFoundException">No package of this line is at hand.</exception>
        public static ReleaseLine ForRelease(string version) =>
            ReleasePackages.Descriptions()
                .Select(description => new ReleaseLine(description, null))
                .FirstOrDefault(line => line.Line == version.Split('.')[0])
            ?? throw new KeyNotFoundException("No package of release line " + version + " is at hand.");

        /// <summary>The line that a virtual host runs, bounded to the messages that it lets through.</summary>
        /// <param name="name">The virtual host: <c>15-15_v2.0</c>.</param>
        /// <exception cref="KeyNotFoundException">No package at hand knows the virtual host.</exception>
        public static ReleaseLine ForVirtualHost(string name)
        {
            IReadOnlyDictionary<string, object>? found = ReleasePackages.Descriptions().FirstOrDefault(
                description => ((IReadOnlyDictionary<string, string[]>)description["virtualHosts"]).ContainsKey(name));
            return found == null
                ? throw new KeyNotFoundException("No package at hand knows the virtual host " + name + ".")
                : new ReleaseLine(found, name);
        }

        /// <summary>This package's release, in types of .NET alone.</summary>
        public static IReadOnlyDictionary<string, object> Describe() => new Dictionary<string, object>
        {
            ["version"] = ReleaseData.Version,
            ["schemas"] = ReleaseData.Messages.Select(info => info.Schema).ToArray(),
            ["virtualHosts"] = ReleaseData.VirtualHosts.ToDictionary(host => host.Name, host => host.Schemas.ToArray()),
            ["parse"] = new Func<string, bool, IReadOnlyDictionary<string, object?>>(Read),
            ["refusal"] = new Func<string, string, int, string>(Refusal),
        };

        /// <summary>Whether a message may be sent here.</summary>
        /// <param name="schema">Its schema: <c>RS-EDA</c>.</param>
        public bool Allows(string schema) => allowed == null ? Schemas.Contains(schema) : allowed.Contains(schema);

        /// <summary>Reads and checks a text by this line's model.</summary>
        /// <param name="text">JSON or XML, an envelope or a bare message.</param>
        /// <param name="mode">What is done with a code that is not in its list.</param>
        public LineResult Parse(string text, CodeMode mode = CodeMode.Strict) =>
            new LineResult(read(text, mode == CodeMode.Tolerant), this);

        /// <summary>A whole envelope around a message of this package (see <see cref="EnvelopeBuilder"/>).</summary>
        /// <param name="content">The message.</param>
        /// <param name="sender">The client that sends it: <c>fr.health.samuA</c>.</param>
        /// <param name="recipients">The clients to reach; the envelope is addressed to the first.</param>
        /// <param name="kind">What it is for; a report unless said.</param>
        /// <param name="status">How seriously it is meant; a real event unless said.</param>
        /// <param name="sentAt">When it is sent; now unless said.</param>
        /// <exception cref="MessageNotAllowedException">The virtual host, or the line, does not have the message.</exception>
        public Envelope Build(
            HubMessage content,
            string sender,
            IEnumerable<string> recipients,
            DistributionKind? kind = null,
            DistributionStatus? status = null,
            DateTimeOffset? sentAt = null) =>
            EnvelopeBuilder.Build(Allowed(content), sender, recipients, kind, status, sentAt);

        /// <summary>The acknowledgement of a received envelope (see <see cref="EnvelopeBuilder"/>).</summary>
        /// <param name="received">The envelope that was received.</param>
        /// <param name="sender">The client that acknowledges; the envelope's address unless said.</param>
        /// <param name="sentAt">When it is sent; now unless said.</param>
        /// <exception cref="MessageNotAllowedException">The virtual host, or the line, does not have acknowledgements.</exception>
        public Envelope Acknowledge(Envelope received, string? sender = null, DateTimeOffset? sentAt = null)
        {
            Envelope reply = EnvelopeBuilder.Acknowledge(received, sender, sentAt);
            Allowed(reply.Content!);
            return reply;
        }

        /// <inheritdoc/>
        public override string ToString() =>
            "release " + Version + (VirtualHost == null ? string.Empty : " behind " + VirtualHost);

        /// <summary>A message of this package, where this line is this package's and lets it through.</summary>
        private HubMessage Allowed(HubMessage content) => Version == ReleaseData.Version && Allows(content.Info.Schema)
            ? content
            : throw new MessageNotAllowedException(VirtualHost ?? ToString(), content.Info.Schema, HostsOf(content.Info.Schema));

        /// <summary>The virtual hosts of the release that allow a message.</summary>
        internal IReadOnlyList<string> HostsOf(string schema) =>
            Hosts.Where(host => host.Value.Contains(schema)).Select(host => host.Key).ToArray();

        /// <summary>That a virtual host does not allow a message.</summary>
        private static string Refusal(string host, string schema, int language) =>
            ErrorTexts.OfHost(host, new[] { schema }, Current.HostsOf(schema), language);

        private static IReadOnlyDictionary<string, object?> Read(string text, bool tolerant)
        {
            ParseResult result = HubParser.Parse(text, tolerant ? CodeMode.Tolerant : CodeMode.Strict);
            return new Dictionary<string, object?>
            {
                ["errors"] = result.Errors.Select(error => new[] { error.Code, error.Path }).ToArray(),
                ["warnings"] = result.Report.Warnings.Select(error => new[] { error.Code, error.Path }).ToArray(),
                ["texts"] = new Func<string, string, int, string>((code, path, language) => new ErrorTexts(path, string.Empty).Text(code, language)),
                ["schema"] = result.Content?.Info.Schema,
                ["message"] = result.Content,
                ["json"] = new Func<string?>(() => result.ToJson()),
                ["xml"] = new Func<string?>(() => result.ToXml()),
            };
        }
    }
}
