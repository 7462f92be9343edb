using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;

namespace HubSante.Transforms
{
    /// <summary>The table of a pair of releases: what becomes of each message, by its old root element.</summary>
    internal sealed class Table
    {
        private const string Format = "hubgen-transform-table";
        private const string Version = "1";
        private static readonly ConcurrentDictionary<string, Table> Tables = new ConcurrentDictionary<string, Table>();

        private Table(JsonObject data)
        {
            JsonObject maps = data.Object("code_maps")!;
            Messages = data.List("messages").Select(item => new MessageMapping((JsonObject)item!, maps)).ToDictionary(item => item.OldRoot);
            Header = data["header"] is JsonObject header ? new MessageMapping(header, maps) : null;
        }

        internal Dictionary<string, MessageMapping> Messages { get; }

        internal MessageMapping? Header { get; }

        /// <summary>The table from one release to another, read when it is first used.</summary>
        /// <exception cref="KeyNotFoundException">The package has none.</exception>
        internal static Table Find(string old, string latest) =>
            Tables.GetOrAdd(old + "--" + latest, name =>
            {
                var data = (JsonObject?)JsonReader.Read(Resource("tables/" + name + ".json")
                    ?? throw new KeyNotFoundException("There is no table from release " + old + " to " + latest + "."));
                return data!.Text("format") == Format && (data["version"] as JsonNumber)?.Text == Version
                    ? new Table(data)
                    : throw new KeyNotFoundException("The table from release " + old + " to " + latest + " is of another version.");
            });

        /// <summary>A file of the package; null where it has none of that name.</summary>
        internal static string? Resource(string name)
        {
            using Stream? stream = typeof(Table).GetTypeInfo().Assembly.GetManifestResourceStream(name);
            return stream == null ? null : new StreamReader(stream, Encoding.UTF8).ReadToEnd();
        }
    }
}
