using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace HubSante.Models.V0
{
    /// <summary>The changes between two values of JSON, in the order of their paths in them.</summary>
    internal sealed class Differences
    {
        private readonly List<HubChange> changes = new List<HubChange>();
        private readonly Place place;

        private Differences(Place place) => this.place = place;

        internal static IReadOnlyList<HubChange> Between(HubObject one, HubObject other, Place place)
        {
            var differences = new Differences(place);
            differences.Values(JsonOutput.ToElement(one), JsonOutput.ToElement(other));
            return differences.changes;
        }

        private void Values(JsonElement? one, JsonElement? other)
        {
            JsonValueKind kind = one?.ValueKind ?? JsonValueKind.Undefined;
            if (kind == other?.ValueKind && kind == JsonValueKind.Object)
            {
                Objects(one!.Value, other!.Value);
            }
            else if (kind == other?.ValueKind && kind == JsonValueKind.Array)
            {
                Lists(one!.Value.EnumerateArray().ToList(), other!.Value.EnumerateArray().ToList());
            }
            else if (one == null || other == null || !ValueEquality.AreEqual(one, other))
            {
                changes.Add(new HubChange(place.ToString(), one, other));
            }
        }

        private void Objects(JsonElement one, JsonElement other)
        {
            Dictionary<string, JsonElement> left = Properties(one);
            Dictionary<string, JsonElement> right = Properties(other);
            foreach (string name in left.Keys.Concat(right.Keys.Where(key => !left.ContainsKey(key))))
            {
                place.Enter(name);
                Values(Of(left, name), Of(right, name));
                place.Leave();
            }
        }

        private void Lists(IReadOnlyList<JsonElement> one, IReadOnlyList<JsonElement> other)
        {
            for (int index = 0; index < one.Count || index < other.Count; index++)
            {
                place.Enter(index);
                Values(At(one, index), At(other, index));
                place.Leave();
            }
        }

        private static JsonElement? At(IReadOnlyList<JsonElement> values, int index) =>
            index < values.Count ? values[index] : (JsonElement?)null;

        private static JsonElement? Of(Dictionary<string, JsonElement> values, string name) =>
            values.TryGetValue(name, out JsonElement value) ? value : (JsonElement?)null;

        private static Dictionary<string, JsonElement> Properties(JsonElement value) =>
            value.EnumerateObject().ToDictionary(item => item.Name, item => item.Value);
    }
}
