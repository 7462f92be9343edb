using System;
using System.Collections.Generic;
using System.Linq;

namespace HubSante.Transforms
{
    /// <summary>Values without a place, written into a free text of the new message, so that a reader still has them.</summary>
    internal sealed class Notes
    {
        private readonly JsonObject value;
        private readonly MessageMapping mapping;
        private readonly string shown;
        private readonly Func<string, bool> isRefused;

        /// <param name="value">The new object.</param>
        /// <param name="mapping">What becomes of the message.</param>
        /// <param name="shown">The path where the new object stands.</param>
        /// <param name="isRefused">Whether the new line finds an error at a path of the document as it is now.</param>
        internal Notes(JsonObject value, MessageMapping mapping, string shown, Func<string, bool> isRefused)
        {
            this.value = value;
            this.mapping = mapping;
            this.shown = shown;
            this.isRefused = isRefused;
        }

        /// <summary>Moves the losses below each note's source into its target; what is written is a default of the last record.</summary>
        internal void Write(IReadOnlyList<Record> records)
        {
            foreach (JsonObject note in mapping.Notes)
            {
                string[] from = note.PathOf("from");
                string[] into = note.PathOf("into");
                object?[] lost = records.SelectMany(item => item.Losses).Where(item => Place.IsBelow(item.Path, from)).Select(item => item.Value).ToArray();
                string text = note.Text("label") + "\u00a0: " + string.Join(", ", lost.Select(Shown).Distinct());
                if (lost.Length > 0 && IsWritten(into, text))
                {
                    foreach (Record record in records)
                    {
                        record.Losses.RemoveAll(item => Place.IsBelow(item.Path, from));
                    }

                    records[records.Count - 1].Defaults.Add((into, text, note.Text("rule")));
                }
            }
        }

        private static string Shown(object? value) => value is bool flag ? (flag ? "oui" : "non") : JsonWriter.Text(value) ?? "None";

        private static string[] Start(string[] path, int fewer) => path.Take(path.Length - fewer).ToArray();

        /// <summary>Whether the text is in the message now.</summary>
        private bool IsWritten(string[] path, string text)
        {
            string last = path[path.Length - 1];
            JsonObject? known = Known(path);
            if (known == null)
            {
                return false;
            }

            bool isFree = known.Flag("any_text");

            if (TakesNewItems(path))
            {
                (JsonObject? around, string place) = Holder(Start(path, 2));
                if (around == null || IsAdded(around, place, path[path.Length - 2], last, text, isFree))
                {
                    return around != null;
                }
            }

            (JsonObject? holder, string at) = Holder(Start(path, 1));
            if (holder == null)
            {
                return false;
            }

            object? before = holder[last];
            holder[last] = before is string start ? start + "\n" + text : text;
            return isFree || !isRefused(Place.Join(at, last)) || Restore(holder, last, before);
        }

        /// <summary>Puts a new object with the text alone at the end of a list.</summary>
        private bool IsAdded(JsonObject holder, string at, string name, string last, string text, bool isFree)
        {
            object? before = holder[name];
            var items = new List<object?>(before as List<object?> ?? new List<object?>()) { new JsonObject { [last] = text } };
            holder[name] = items;
            return isFree
                || !isRefused(Place.Join(Place.Join(at, name) + "[" + (items.Count - 1) + "]", last))
                || Restore(holder, name, before);
        }

        /// <summary>Takes back what was refused; always false.</summary>
        private static bool Restore(JsonObject holder, string name, object? before)
        {
            if (before == null)
            {
                holder.Remove(name);
            }
            else
            {
                holder[name] = before;
            }

            return false;
        }

        /// <summary>What is accepted at a path; null where nothing is.</summary>
        private JsonObject? Known(string[] path)
        {
            JsonObject inside = mapping.Accepts;
            JsonObject? known = null;
            foreach (string name in path)
            {
                known = inside.Object("fields")!.Object(name);
                if (known == null)
                {
                    return null;
                }

                inside = mapping.TypeOf(known) ?? inside;
            }

            return known;
        }

        /// <summary>Whether the object that holds the text is one of a list without bound, and needs nothing else.</summary>
        private bool TakesNewItems(string[] path)
        {
            JsonObject? known = path.Length > 1 ? Known(Start(path, 1)) : null;
            JsonObject? type = known == null || !known.Flag("list") || known.Has("max") ? null : mapping.TypeOf(known);
            return type != null && type.Object("fields")!.All(item => item.Key == path[path.Length - 1] || !((JsonObject)item.Value!).Has("min"));
        }

        /// <summary>The first object at a path, and its path with indexes; null where the message has none.</summary>
        private (JsonObject? Holder, string Shown) Holder(string[] path)
        {
            object? found = value;
            string place = shown;
            foreach (string name in path)
            {
                found = (found as JsonObject)?[name];
                place = Place.Join(place, name);
                if (found is List<object?> items && items.Count > 0)
                {
                    found = items[0];
                    place += "[0]";
                }
            }

            return (found as JsonObject, place);
        }
    }
}
