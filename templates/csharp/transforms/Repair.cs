using System.Collections.Generic;
using System.Linq;

namespace HubSante.Transforms
{
    /// <summary>
    /// Brings an object to what the new release accepts. Codes are the first error codes that the new line found, by path,
    /// touched are these paths and those of all that holds them: what is not among them is right, and is left alone unless
    /// something is filled in below it. Errors are the codes and paths of what stands against the message.
    /// </summary>
    internal sealed class Repair
    {
        private readonly Dictionary<string, string> codes;
        private readonly HashSet<string> touched;
        private readonly MessageMapping mapping;
        private readonly Sources sources;
        private readonly Record record;
        private readonly Defaults defaults;
        private readonly bool bestEffort;

        internal Repair(
            Dictionary<string, string> codes, HashSet<string> touched, Interpreter interpreter, Defaults defaults, bool bestEffort)
        {
            this.codes = codes;
            this.touched = touched;
            mapping = interpreter.Mapping;
            sources = interpreter.Sources;
            record = interpreter.Record;
            this.defaults = defaults;
            this.bestEffort = bestEffort;
        }

        internal List<HubError> Errors { get; } = new List<HubError>();

        /// <summary>Settles the message's object, which stands at a path.</summary>
        internal void Run(JsonObject value, string shown)
        {
            if (!IsRight(shown, new string[0]))
            {
                Object(value, mapping.Accepts, new Spot(shown, new string[0], new string[0]));
            }
        }

        /// <summary>Whether nothing is wrong at a path or below it, and nothing is filled in there.</summary>
        private bool IsRight(string shown, string[] path) => !touched.Contains(shown) && !defaults.Has(path);

        /// <summary>Settles the fields of an object; whether it is complete then.</summary>
        private bool Object(JsonObject value, JsonObject accepts, Spot spot)
        {
            JsonObject fields = accepts.Object("fields")!;
            foreach (string name in value.Names.ToArray())
            {
                if (IsRight(Place.Join(spot.Shown, name), Place.Add(spot.Path, name)))
                {
                    continue;
                }

                List<string[]> olds = sources.Of(value, name);
                if (fields.Object(name) is JsonObject known)
                {
                    Field(value, name, known, spot.Below(name), olds);
                }
                else if (!accepts.Flag("open"))
                {
                    record.Lose(value[name], olds.FirstOrDefault() ?? Place.Add(spot.Old, name), "unknown");
                    value.Remove(name);
                }
            }

            string[] lacking = fields.Where(field => !IsThere(value, field.Key, (JsonObject)field.Value!, spot)).Select(field => field.Key).ToArray();
            foreach (string name in lacking)
            {
                Errors.Add(new HubError(value.Has(name) ? ErrorCodes.MinItems : ErrorCodes.Required, Place.Join(spot.Shown, name)));
            }

            return lacking.Length == 0;
        }

        private void Field(JsonObject holder, string name, JsonObject known, Spot spot, List<string[]> olds)
        {
            object? value = holder[name];
            bool stays = true;
            if (!known.Flag("list"))
            {
                stays = IsValue(value, known, new Spot(spot.Shown, spot.Path, olds.FirstOrDefault() ?? spot.Old));
            }
            else if (value is List<object?> items)
            {
                List<object?> fitting = Fitting(items, known, spot, olds);
                holder[name] = fitting;
                stays = fitting.Count > 0 || items.Count == 0;
            }

            if (!stays)
            {
                holder.Remove(name);
            }
        }

        /// <summary>The items that stay.</summary>
        private List<object?> Fitting(List<object?> items, JsonObject known, Spot spot, List<string[]> olds)
        {
            var fitting = new List<object?>();
            int? most = known.Integer("max");
            for (int index = 0; index < items.Count; index++)
            {
                string[] old = index < olds.Count ? olds[index] : spot.Old;
                if (fitting.Count >= most)
                {
                    record.Lose(items[index], old, ErrorCodes.MaxItems);
                }
                else if (IsValue(items[index], known, new Spot(spot.Shown + "[" + index + "]", spot.Path, old)))
                {
                    fitting.Add(items[index]);
                }
            }

            return fitting;
        }

        /// <summary>Whether a value stays; what goes is recorded.</summary>
        private bool IsValue(object? value, JsonObject known, Spot spot)
        {
            if (mapping.TypeOf(known) is JsonObject type && value is JsonObject inner)
            {
                return IsNested(inner, type, spot);
            }

            if (!codes.TryGetValue(spot.Shown, out string? code))
            {
                return true;
            }

            record.Lose(value, spot.Old, code);
            return false;
        }

        private bool IsNested(JsonObject value, JsonObject accepts, Spot spot)
        {
            int before = Errors.Count;
            if (IsRight(spot.Shown, spot.Path) || Object(value, accepts, spot))
            {
                return true;
            }

            JsonObject fields = accepts.Object("fields")!;
            bool lacksItsCode = fields.Count == 2 && fields.Has("code") && fields.Has("label") && !value.Has("code");
            if (!bestEffort && !lacksItsCode)
            {
                return true; // it stays, and its error refuses the message
            }

            Errors.RemoveRange(before, Errors.Count - before);
            record.Lose(value, spot.Old, "incomplete");
            return false;
        }

        private bool IsThere(JsonObject value, string name, JsonObject known, Spot spot)
        {
            if (!value.Has(name) && defaults.Has(Place.Add(spot.Path, name)))
            {
                Fill(value, name, known, spot.Below(name));
            }

            int least = known.Integer("min") ?? 0;
            return value[name] is List<object?> items ? items.Count >= least : value.Has(name) || least == 0;
        }

        /// <summary>Fills in a default, where the table has one for the field or, if it is required, for one below it.</summary>
        private void Fill(JsonObject holder, string name, JsonObject known, Spot spot)
        {
            object? value;
            if (defaults.At(spot.Path) is (string[] Path, object Value, string Rule) found)
            {
                value = found.Value;
                record.Defaults.Add(found!);
            }
            else if (known.Has("min") && mapping.TypeOf(known) is JsonObject type)
            {
                var inner = new JsonObject();
                value = inner;
                if (!Object(inner, type, spot))
                {
                    return;
                }
            }
            else
            {
                return;
            }

            holder[name] = known.Flag("list") ? new List<object?> { value } : value;
        }

        /// <summary>A place in the new message: its path for errors, its path without indexes, and the old path.</summary>
        private sealed class Spot
        {
            internal Spot(string shown, string[] path, string[] old)
            {
                Shown = shown;
                Path = path;
                Old = old;
            }

            internal string Shown { get; }

            internal string[] Path { get; }

            internal string[] Old { get; }

            internal Spot Below(string name) => new Spot(Place.Join(Shown, name), Place.Add(Path, name), Place.Add(Old, name));
        }
    }
}
