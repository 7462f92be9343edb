using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;

namespace HubSante.Transforms
{
    /// <summary>The table of a pair of releases, or to one message of a release: what becomes of each message, by its old root element.</summary>
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
            IEnumerable<string> roots = data.Text("old") == data.Text("new") ? Messages.Values.Select(item => item.NewRoot) : Enumerable.Empty<string>();
            Unchanged = new HashSet<string>(roots);
        }

        internal Dictionary<string, MessageMapping> Messages { get; }

        internal MessageMapping? Header { get; }

        /// <summary>The root elements of the message to which others of its release lead.</summary>
        internal HashSet<string> Unchanged { get; }

        /// <summary>The table from one release to another, or to a message of the same release, read when it is first used.</summary>
        /// <exception cref="KeyNotFoundException">The package has none.</exception>
        internal static Table Find(string old, string latest, string? message) => message == null || old == latest
            ? Tables.GetOrAdd(old + "--" + (message ?? latest), Load)
            : throw new KeyNotFoundException("Transform to release " + latest + " first, then to its " + message + ".");

        /// <summary>A file of the package; null where it has none of that name.</summary>
        internal static string? Resource(string name)
        {
            using Stream? stream = typeof(Table).GetTypeInfo().Assembly.GetManifestResourceStream(name);
            return stream == null ? null : new StreamReader(stream, Encoding.UTF8).ReadToEnd();
        }

        private static Table Load(string name)
        {
            string text = Resource("tables/" + name + ".json") ?? throw new KeyNotFoundException("There is no table " + name + ".");
            var data = (JsonObject)JsonReader.Read(text)!;
            return data.Text("format") == Format && (data["version"] as JsonNumber)?.Text == Version
                ? new Table(data)
                : throw new KeyNotFoundException("The table " + name + " is of another version.");
        }
    }
}
