using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Xml.Linq;

namespace HubSante.Models.V0
{
    /// <summary>Equality and hash by value, of values as they are kept: those of JSON, in whatever form they came.</summary>
    internal static class ValueEquality
    {
        private const int Factor = 397;

        internal static bool AreEqual(object? one, object? other)
        {
            one = Plain(one);
            other = Plain(other);
            switch (one)
            {
                case HubObject left when other is HubObject right:
                    return Objects(left, right);
                case IReadOnlyList<object> left when other is IReadOnlyList<object> right:
                    return left.Count == right.Count && left.Zip(right, AreEqual).All(same => same);
                case IReadOnlyDictionary<string, object?> left when other is IReadOnlyDictionary<string, object?> right:
                    return left.Count == right.Count
                        && left.All(item => right.TryGetValue(item.Key, out object? value) && AreEqual(item.Value, value));
                case HubNumber left when other is HubNumber right:
                    return NumberText.AreEqual(left.Text, right.Text);
                default:
                    return Equals(one, other);
            }
        }

        internal static int Hash(object? kept)
        {
            switch (Plain(kept))
            {
                case HubObject value:
                    return Present(value).Aggregate(value.GetType().GetHashCode(), (hash, item) => unchecked(hash + Hash(item)));
                case IReadOnlyList<object> list:
                    return list.Aggregate(1, (hash, item) => unchecked((hash * Factor) ^ Hash(item)));
                case IReadOnlyDictionary<string, object?> properties:
                    return properties.Aggregate(2, (hash, item) => unchecked(hash + Hash(item)));
                case HubNumber number:
                    return NumberText.Hash(number.Text);
                case object value:
                    return value.GetHashCode();
                default:
                    return 0;
            }
        }

        /// <summary>The index of the first value that stands in a list already, or null.</summary>
        internal static int? Repeated(IReadOnlyList<object> values)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            for (int index = 0; index < values.Count; index++)
            {
                if (!seen.Add(Canonical(values[index])))
                {
                    return index;
                }
            }

            return null;
        }

        /// <summary>The keys of values that are given as texts of JSON.</summary>
        internal static HashSet<string> KeysOf(IEnumerable<string> texts) =>
            new HashSet<string>(texts.Select(text => Canonical(JsonNodes.Of(text))), StringComparer.Ordinal);

        /// <summary>A text that equal values share.</summary>
        internal static string Canonical(object? kept)
        {
            switch (Plain(kept))
            {
                case string text:
                    return text.Length.ToString(CultureInfo.InvariantCulture) + ":" + text;
                case HubNumber number:
                    return "#" + NumberText.Canonical(number.Text) + ";";
                case HubObject value:
                    return Canonical(Present(value));
                case IReadOnlyList<object> list:
                    return "[" + string.Concat(list.Select(Canonical)) + "]";
                case IReadOnlyDictionary<string, object?> properties:
                    return Canonical(properties);
                case bool boolean:
                    return boolean ? "!true;" : "!false;";
                default:
                    return "!null;";
            }
        }

        private static string Canonical(IEnumerable<KeyValuePair<string, object?>> properties) =>
            "{" + string.Concat(properties.OrderBy(item => item.Key, StringComparer.Ordinal).Select(
                item => Canonical(item.Key) + Canonical(item.Value))) + "}";

        private static int Hash(KeyValuePair<string, object?> item) =>
            unchecked((item.Key.GetHashCode() * Factor) ^ Hash(item.Value));

        private static bool Objects(HubObject one, HubObject other)
        {
            if (ReferenceEquals(one, other))
            {
                return true;
            }

            if (one.GetType() != other.GetType() || one.Shape.Table != other.Shape.Table || one.Extras.Count != other.Extras.Count)
            {
                return false;
            }

            return one.Shape.Table.Select((field, index) => index).All(
                index => Kept(one, index) is null == Kept(other, index) is null && AreEqual(Kept(one, index), Kept(other, index)))
                && one.Extras.All(extra => other.HasExtra(extra.Key) && AreEqual(extra.Value, other.Extra(extra.Key)));
        }

        private static IEnumerable<KeyValuePair<string, object?>> Present(HubObject value) =>
            value.Shape.Table
                .Select((field, index) => new KeyValuePair<string, object?>(field.Name, Kept(value, index)))
                .Where(item => item.Value != null)
                .Concat(value.Extras.Select(extra => new KeyValuePair<string, object?>(extra.Key, extra.Value)));

        private static object? Kept(HubObject value, int index) => JsonOutput.IsPresent(value[index]) ? value[index] : null;

        /// <summary>A value as a string, a boolean, a number, an object, a list or properties; null for JSON's null.</summary>
        private static object? Plain(object? kept)
        {
            switch (kept)
            {
                case null:
                case string _:
                case bool _:
                case HubNumber _:
                case HubObject _:
                    return kept;
                case XmlBoolean boolean:
                    return boolean.Value;
                case IHubList list:
                    return list.Items;
                case JsonNull _:
                    return null;
                case FreeObject free:
                    return free.Properties.ToDictionary(item => item.Key, item => (object?)item.Value, StringComparer.Ordinal);
                case JsonScalar scalar:
                    return OfJson(scalar.Element);
                case JsonElement json:
                    return OfJson(json);
                default:
                    return (kept is IReadOnlyList<object?> && !(kept is XElement[])) || kept is IReadOnlyDictionary<string, object?>
                        ? kept : OfJson(JsonOutput.ToElement(kept));
            }
        }

        private static object? OfJson(JsonElement json)
        {
            switch (json.ValueKind)
            {
                case JsonValueKind.Object:
                    return json.EnumerateObject().ToDictionary(item => item.Name, item => (object?)item.Value, StringComparer.Ordinal);
                case JsonValueKind.Array:
                    return json.EnumerateArray().Select(item => (object)item).ToList();
                case JsonValueKind.Number:
                    return new HubNumber(json.GetRawText());
                case JsonValueKind.True:
                case JsonValueKind.False:
                    return json.ValueKind == JsonValueKind.True;
                case JsonValueKind.String:
                    return json.GetString();
                default:
                    return null;
            }
        }
    }
}
