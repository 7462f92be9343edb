using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace HubSante.Transforms
{
    /// <summary>A release line whose package (<c>HubSante.Models.V…</c>) is at hand, bounded to a virtual host where one was asked for.</summary>
    public sealed class HubLine
    {
        private const string Prefix = "HubSante.Models.V";
        private readonly Func<string, bool, IReadOnlyDictionary<string, object?>> read;
        private readonly IReadOnlyDictionary<string, string[]> hosts;
        private readonly Func<string, string, int, string>? refusal;

        private HubLine(IReadOnlyDictionary<string, object> description, string? virtualHost)
        {
            Version = (string)description["version"];
            hosts = (IReadOnlyDictionary<string, string[]>)description["virtualHosts"];
            read = (Func<string, bool, IReadOnlyDictionary<string, object?>>)description["parse"];
            refusal = description.TryGetValue("refusal", out object? text) ? (Func<string, string, int, string>)text : null;
            VirtualHost = virtualHost;
        }

        /// <summary>The release: <c>3.0</c>.</summary>
        public string Version { get; }

        /// <summary>The virtual host that bounds the messages, or null.</summary>
        public string? VirtualHost { get; }

        /// <summary>The line of a release; its first number counts.</summary>
        /// <param name="version">The release: <c>2.0</c>.</param>
        /// <exception cref="KeyNotFoundException">No package of this line is at hand.</exception>
        public static HubLine ForRelease(string version) =>
            Lines().FirstOrDefault(line => line.Version.Split('.')[0] == version.Split('.')[0])
            ?? throw new KeyNotFoundException("No package of release line " + version + " is at hand.");

        /// <summary>The line that a virtual host runs, bounded to the messages that it lets through.</summary>
        /// <param name="name">The virtual host: <c>15-15_v2.0</c>.</param>
        /// <exception cref="KeyNotFoundException">No package at hand knows the virtual host.</exception>
        public static HubLine ForVirtualHost(string name) =>
            Descriptions().Select(item => new HubLine(item, name)).FirstOrDefault(line => line.hosts.ContainsKey(name))
            ?? throw new KeyNotFoundException("No package at hand knows the virtual host " + name + ".");

        /// <summary>Reads and checks a text by this line's model.</summary>
        /// <param name="text">JSON or XML, an envelope or a bare message.</param>
        public HubDocument Parse(string text) => new HubDocument(text, read(text, false), this);

        /// <inheritdoc/>
        public override string ToString() => "release " + Version + (VirtualHost == null ? string.Empty : " behind " + VirtualHost);

        /// <summary>The line of a message, an envelope or a result of parsing, of a package.</summary>
        /// <exception cref="ArgumentException">It is of no line.</exception>
        internal static HubLine Of(object document)
        {
            bool isRead = document.GetType().Name == "LineResult"; // of one package, it may hold a message of another one
            object part = (isRead ? document.GetType().GetProperty("Message")?.GetValue(document) : null) ?? document;
            string name = part.GetType().GetTypeInfo().Assembly.GetName().Name ?? string.Empty;
            return Descriptions(name).Select(item => new HubLine(item, null)).FirstOrDefault()
                ?? throw new ArgumentException(document.GetType().Name + " is no message of a line.", nameof(document));
        }

        internal bool Allows(string schema) => VirtualHost == null || hosts[VirtualHost].Contains(schema);

        /// <summary>The texts of the error that the virtual host does not allow a message; null where the package gives none.</summary>
        internal Func<string, string, int, string>? Refusal(string schema) => refusal is Func<string, string, int, string> text
            ? (code, path, language) => text(VirtualHost!, schema, language)
            : (Func<string, string, int, string>?)null;

        private static IEnumerable<HubLine> Lines() => Descriptions().Select(description => new HubLine(description, null));

        private static IEnumerable<IReadOnlyDictionary<string, object>> Descriptions() => Names().SelectMany(Descriptions);

        /// <summary>What a package says of itself in types of .NET alone; nothing where it is no package of a line.</summary>
        private static IEnumerable<IReadOnlyDictionary<string, object>> Descriptions(string name)
        {
            Type? type = IsLine(name) ? Assembly.Load(new AssemblyName(name)).GetType(name + ".ReleaseLine") : null;
            object? description = type?.GetMethod("Describe")?.Invoke(null, null);
            return description is IReadOnlyDictionary<string, object> found ? new[] { found } : new IReadOnlyDictionary<string, object>[0];
        }

        /// <summary>The packages that are loaded, or lie beside the program; the latest line first.</summary>
        private static IEnumerable<string> Names() => AppDomain.CurrentDomain.GetAssemblies()
            .Select(assembly => assembly.GetName().Name ?? string.Empty)
            .Concat(Directory.EnumerateFiles(AppContext.BaseDirectory, Prefix + "*.dll")
                .Select(file => Path.GetFileNameWithoutExtension(file) ?? string.Empty))
            .Where(IsLine)
            .Distinct()
            .OrderByDescending(name => name.Length)
            .ThenByDescending(name => name, StringComparer.Ordinal);

        private static bool IsLine(string name) => name.Length > Prefix.Length
            && name.StartsWith(Prefix, StringComparison.Ordinal) && name.Skip(Prefix.Length).All(char.IsDigit);
    }
}
