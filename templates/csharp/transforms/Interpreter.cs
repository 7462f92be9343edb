using System.Collections.Generic;
using System.Linq;

namespace HubSante.Transforms
{
    /// <summary>
    /// An object of the old release as one of the new: follows the table, field by field. Holders are the new objects that
    /// stand for an old one and those around it, the innermost last.
    /// </summary>
    internal sealed class Interpreter
    {
        internal Interpreter(MessageMapping mapping)
            : this(mapping, new Record(), new Sources())
        {
        }

        private Interpreter(MessageMapping mapping, Record record, Sources sources)
        {
            Mapping = mapping;
            Record = record;
            Sources = sources;
        }

        internal MessageMapping Mapping { get; }

        internal Record Record { get; }

        internal Sources Sources { get; }

        /// <summary>The new object below the root element.</summary>
        internal JsonObject Message(JsonObject value)
        {
            var result = new JsonObject();
            Object(value, Mapping.Start, new string[0], new[] { result });
            return result;
        }

        private void Object(JsonObject value, ObjectMapping mapping, string[] path, JsonObject[] holders)
        {
            foreach (KeyValuePair<string, object?> property in value)
            {
                string[] place = Place.Add(path, property.Key);
                if (!mapping.Fields.TryGetValue(property.Key, out FieldMapping? known))
                {
                    Further(property, mapping, place, holders[holders.Length - 1]);
                }
                else if (known.Last != null || known.Copies.Length == 0)
                {
                    Field(property.Value, known, place, holders);
                }
            }

            foreach (FieldMapping known in mapping.WithCopies.Where(item => value.Has(item.Name)))
            {
                Copies(value[known.Name], known, Place.Add(path, known.Name), holders);
            }
        }

        /// <summary>A property that no row describes: an open object takes it.</summary>
        private void Further(KeyValuePair<string, object?> property, ObjectMapping mapping, string[] path, JsonObject holder)
        {
            if (!mapping.IsOpen)
            {
                Record.Lose(property.Value, path, "no-place");
                return;
            }

            holder[property.Key] = property.Value;
            Sources.Add(holder, property.Key, path);
        }

        private void Field(object? value, FieldMapping known, string[] path, JsonObject[] holders)
        {
            if (known.Last == null)
            {
                WithoutPlace(value, known, path, holders);
                return;
            }

            JsonObject start = holders[holders.Length - 1 - known.Up];
            JsonObject holder = Steps.Descend(start, known.To);
            if (value is List<object?> items)
            {
                if (items.Count == 0 && known.IsList && !holder.Has(known.Last))
                {
                    holder[known.Last] = new List<object?>();
                }

                items.ForEach(item => Item(item, known, path, holders, holder));
            }
            else
            {
                Item(value, known, path, holders, holder);
            }

            if (known.To.Length > 0 && holder.Count == 0)
            {
                Steps.RemoveEmpty(start, known.To, Sources);
            }
        }

        /// <summary>A field that has no target is lost; what is inside its objects may have one.</summary>
        private void WithoutPlace(object? value, FieldMapping known, string[] path, JsonObject[] holders)
        {
            if (known.Below == null)
            {
                Record.Lose(value, path, known.Origin);
                return;
            }

            foreach (JsonObject item in (value as List<object?> ?? new List<object?> { value }).OfType<JsonObject>())
            {
                Object(item, Mapping.Objects[known.Below], path, holders.Append(new JsonObject()).ToArray());
            }
        }

        /// <summary>Puts a value into further fields, where nothing else has filled them; it is lost if it is in none.</summary>
        private void Copies(object? value, FieldMapping known, string[] path, JsonObject[] holders)
        {
            int placed = known.Copies.Count(copy => IsCopied(value, copy, path, holders));
            if (known.Last == null && placed == 0)
            {
                Record.Lose(value, path, known.Origin);
            }
        }

        private bool IsCopied(object? value, FieldMapping copy, string[] path, JsonObject[] holders)
        {
            var trial = new Record();
            new Interpreter(Mapping, trial, Sources).Field(value, copy, path, holders);
            if (trial.Losses.Count > 0)
            {
                return false;
            }

            IEnumerable<string> names = copy.To.Select(step => step.Name);
            string[] filled = path.Take(path.Length - 1).Concat(names).Append(copy.Last!).ToArray();
            Record.Defaults.Add((filled, value, copy.Rule));
            return true;
        }

        private void Item(object? value, FieldMapping known, string[] path, JsonObject[] holders, JsonObject holder)
        {
            string name = known.Last!;
            if (!known.IsList && holder.Has(name) && !Joins(value, known, path, holder))
            {
                Record.Lose(value, path, "single");
            }
            else if (known.Below != null && value is JsonObject inner)
            {
                Nested(inner, known, path, holders, holder);
            }
            else
            {
                object? single = known.IsWhole ? value : Singles.Target(value, known, path, Record);
                if (single != Casts.NotCastable)
                {
                    Put(holder, known, single, path);
                }
            }
        }

        /// <summary>Whether an object joins one that another field has begun.</summary>
        private bool Joins(object? value, FieldMapping known, string[] path, JsonObject holder) =>
            known.Below != null && value is JsonObject && holder[known.Last!] is JsonObject && !Sources.Has(holder, known.Last!, path);

        private void Nested(JsonObject value, FieldMapping known, string[] path, JsonObject[] holders, JsonObject holder)
        {
            ObjectMapping below = Mapping.Objects[known.Below!];
            JsonObject? code = value["code"] is string text ? below.CodedBy?.Object(text) : null;
            if (code != null && code["to"] == null)
            {
                Record.Lose(value, path, "code");
                return;
            }

            JsonObject result = (known.IsList ? null : holder[known.Last!] as JsonObject) ?? new JsonObject();
            Put(holder, known, result, path);
            Object(value, below, path, holders.Append(result).ToArray());
            if (code != null && result.Has("label"))
            {
                Singles.Label(result, code, value, path, Record);
            }

            if (value.Count > 0 && result.Count == 0)
            {
                Steps.RemoveLast(holder, known.Last!, Sources);
            }
        }

        private void Put(JsonObject holder, FieldMapping known, object? value, string[] path)
        {
            Sources.Add(holder, known.Last!, path);
            if (!known.IsList)
            {
                holder[known.Last!] = value;
                return;
            }

            if (!(holder[known.Last!] is List<object?> items))
            {
                holder[known.Last!] = items = new List<object?>();
            }

            items.Add(value);
        }
    }
}
