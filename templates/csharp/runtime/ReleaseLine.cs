using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace HubSante.Models.V0
{
    /// <summary>
    /// The release lines at hand: this package's, and those of the other <c>HubSante.Models.V…</c> packages beside it.
    /// The packages share no assembly: they speak of each other in types of .NET alone (see <see cref="Describe"/>).
    /// </summary>
    public sealed class ReleaseLine
    {
        private const string PackagePrefix = "HubSante.Models.V";
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
            Lines().FirstOrDefault(line => line.Line == version.Split('.')[0])
            ?? throw new KeyNotFoundException("No package of release line " + version + " is at hand.");

        /// <summary>The line that a virtual host runs, bounded to the messages that it lets through.</summary>
        /// <param name="name">The virtual host: <c>15-15_v2.0</c>.</param>
        /// <exception cref="KeyNotFoundException">No package at hand knows the virtual host.</exception>
        public static ReleaseLine ForVirtualHost(string name)
        {
            IReadOnlyDictionary<string, object>? found = Descriptions().FirstOrDefault(
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
        };

        /// <summary>Whether a message may be sent here.</summary>
        /// <param name="schema">Its schema: <c>RS-EDA</c>.</param>
        public bool Allows(string schema) => allowed == null ? Schemas.Contains(schema) : allowed.Contains(schema);

        /// <summary>Reads and checks a text by this line's model.</summary>
        /// <param name="text">JSON or XML, an envelope or a bare message.</param>
        /// <param name="mode">What is done with a code that is not in its list.</param>
        public LineResult Parse(string text, CodeMode mode = CodeMode.Strict) =>
            new LineResult(read(text, mode == CodeMode.Tolerant), this);

        private static IReadOnlyDictionary<string, object?> Read(string text, bool tolerant)
        {
            ParseResult result = HubParser.Parse(text, tolerant ? CodeMode.Tolerant : CodeMode.Strict);
            return new Dictionary<string, object?>
            {
                ["errors"] = result.Errors.Select(error => new[] { error.Code, error.Path }).ToArray(),
                ["warnings"] = result.Report.Warnings.Select(error => new[] { error.Code, error.Path }).ToArray(),
                ["schema"] = result.Content?.Info.Schema,
                ["message"] = result.Content,
                ["json"] = new Func<string?>(() => result.ToJson()),
                ["xml"] = new Func<string?>(() => result.ToXml()),
            };
        }

        private static IEnumerable<ReleaseLine> Lines() => Descriptions().Select(description => new ReleaseLine(description, null));

        private static IEnumerable<IReadOnlyDictionary<string, object>> Descriptions()
        {
            yield return Describe();
            foreach (string name in PackageNames())
            {
                Type? type = Assembly.Load(name).GetType(name + "." + nameof(ReleaseLine));
                if (type != null && type != typeof(ReleaseLine))
                {
                    yield return (IReadOnlyDictionary<string, object>)type.GetMethod(nameof(Describe))!.Invoke(null, null)!;
                }
            }
        }

        /// <summary>The packages that are loaded, or lie beside the program.</summary>
        private static IEnumerable<string> PackageNames() => AppDomain.CurrentDomain.GetAssemblies()
            .Select(assembly => assembly.GetName().Name ?? string.Empty)
            .Concat(Directory.EnumerateFiles(AppContext.BaseDirectory, PackagePrefix + "*.dll")
                .Select(file => Path.GetFileNameWithoutExtension(file) ?? string.Empty))
            .Where(name => name.StartsWith(PackagePrefix, StringComparison.Ordinal) && name.Skip(PackagePrefix.Length).All(char.IsDigit))
            .Distinct()
            .OrderBy(name => name, StringComparer.Ordinal);
    }
}
