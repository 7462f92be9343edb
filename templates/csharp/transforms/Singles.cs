namespace HubSante.Transforms
{
    /// <summary>Single values and codes in terms of their target; what cannot be said there is recorded.</summary>
    internal static class Singles
    {
        /// <summary>A single value in terms of its target; <see cref="Casts.NotCastable"/>, and recorded, where there is none.</summary>
        internal static object? Target(object? value, FieldMapping known, string[] path, Record record)
        {
            object? changed = known.Cast.Length > 0 ? Casts.Cast(value, known.Cast) : value;
            if (changed == Casts.NotCastable)
            {
                record.Lose(value, path, "cast", known.Cast);
                return changed;
            }

            JsonObject? target = changed is string code ? known.Codes?.Object(code) : null;
            if (target == null)
            {
                return changed;
            }

            if (target["to"] == null)
            {
                record.Lose(value, path, "code");
                return Casts.NotCastable;
            }

            if (target.Flag("merged"))
            {
                record.Lose(value, path, "merged", target.Text("to"));
            }

            return target["to"];
        }

        /// <summary>The label that belongs to the new code; one that was not the old code's own is lost.</summary>
        internal static void Label(JsonObject result, JsonObject code, JsonObject value, string[] path, Record record)
        {
            if (value["label"] as string != code.Text("old_label"))
            {
                record.Lose(value["label"], Place.Add(path, "label"), "label");
            }

            result["label"] = code.Text("label");
        }
    }
}
