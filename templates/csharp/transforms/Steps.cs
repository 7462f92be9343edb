using System.Collections.Generic;
using System.Linq;

namespace HubSante.Transforms
{
    /// <summary>The objects on the way to a value of the new message.</summary>
    internal static class Steps
    {
        /// <summary>The object at the end of the steps, created where it is missing; of a list the first item.</summary>
        internal static JsonObject Descend(JsonObject holder, IEnumerable<(string Name, bool IsList)> steps)
        {
            foreach ((string name, bool isList) in steps)
            {
                if (!holder.Has(name))
                {
                    holder[name] = isList ? new List<object?> { new JsonObject() } : (object)new JsonObject();
                }

                object? inner = holder[name];
                holder = (JsonObject)(inner is List<object?> items ? items[0] : inner)!;
            }

            return holder;
        }

        /// <summary>Takes back the objects along the steps that hold nothing, from the innermost one on.</summary>
        internal static void RemoveEmpty(JsonObject holder, (string Name, bool IsList)[] steps, Sources sources)
        {
            JsonObject inner = Descend(holder, steps.Take(1));
            if (steps.Length > 1)
            {
                RemoveEmpty(inner, steps.Skip(1).ToArray(), sources);
            }

            if (inner.Count == 0)
            {
                RemoveLast(holder, steps[0].Name, sources);
            }
        }

        internal static void RemoveLast(JsonObject holder, string name, Sources sources)
        {
            if (holder[name] is List<object?> items && items.Count > 1)
            {
                items.RemoveAt(items.Count - 1);
            }
            else
            {
                holder.Remove(name);
            }

            sources.Remove(holder, name);
        }
    }
}
