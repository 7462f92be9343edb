using System.Collections.Generic;
using System.Linq;

namespace HubSante.Transforms
{
    /// <summary>Where the values of the new message came from: by the object and the field that hold them, the old paths.</summary>
    internal sealed class Sources
    {
        private static readonly List<string[]> None = new List<string[]>();

        private readonly Dictionary<JsonObject, Dictionary<string, List<string[]>>> paths =
            new Dictionary<JsonObject, Dictionary<string, List<string[]>>>();

        /// <summary>Records that the next item of a field stood at a path.</summary>
        internal void Add(JsonObject holder, string name, string[] path)
        {
            if (!paths.TryGetValue(holder, out Dictionary<string, List<string[]>>? known))
            {
                paths[holder] = known = new Dictionary<string, List<string[]>>();
            }

            if (!known.TryGetValue(name, out List<string[]>? items))
            {
                known[name] = items = new List<string[]>();
            }

            items.Add(path);
        }

        /// <summary>The old paths of the items of a field; empty where nothing was recorded.</summary>
        internal List<string[]> Of(JsonObject holder, string name) =>
            paths.TryGetValue(holder, out Dictionary<string, List<string[]>>? known) && known.TryGetValue(name, out List<string[]>? items)
                ? items
                : None;

        internal bool Has(JsonObject holder, string name, string[] path) => Of(holder, name).Any(item => item.SequenceEqual(path));

        /// <summary>Forgets the last item of a field, which was taken back.</summary>
        internal void Remove(JsonObject holder, string name)
        {
            List<string[]> items = Of(holder, name);
            if (items.Count > 0 && holder.Has(name))
            {
                items.RemoveAt(items.Count - 1);
            }
            else if (paths.TryGetValue(holder, out Dictionary<string, List<string[]>>? known))
            {
                known.Remove(name);
            }
        }
    }
}
