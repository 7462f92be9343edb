using System;
using System.Collections.Generic;
using System.Linq;

namespace HubSante.Transforms
{
    /// <summary>Carries one document, bare or in an envelope, from one release to another.</summary>
    internal sealed class Job
    {
        private static readonly string[] InEnvelope = { "jsonContent", "embeddedJsonContent", "message" };
        private readonly Table table;
        private readonly bool bestEffort;
        private readonly Func<string, IReadOnlyList<HubError>> check;
        private readonly List<Part> parts = new List<Part>();
        private readonly List<(JsonObject Message, JsonObject Header, string Root, JsonObject Body)> messages =
            new List<(JsonObject Message, JsonObject Header, string Root, JsonObject Body)>();

        private JsonObject whole = new JsonObject();

        /// <param name="table">The table of the releases.</param>
        /// <param name="bestEffort">Whether an object that lacks a required value is left out.</param>
        /// <param name="check">The errors of a text under the new release, by path, then code.</param>
        internal Job(Table table, bool bestEffort, Func<string, IReadOnlyList<HubError>> check)
        {
            this.table = table;
            this.bestEffort = bestEffort;
            this.check = check;
        }

        /// <summary>What stands against the document.</summary>
        internal List<HubError> Errors { get; } = new List<HubError>();

        /// <summary>The records of the headers and bodies, in their order.</summary>
        internal IEnumerable<Record> Records => parts.Select(part => part.Interpreter.Record);

        /// <summary>Transforms a document, and repairs what the new release refuses of it.</summary>
        internal void Run(JsonObject value, bool isEnvelope)
        {
            whole = isEnvelope ? Envelope(value) : Message(value, "$");
            if (parts.Count == 0 && Errors.Count > 0)
            {
                return;
            }

            IReadOnlyList<HubError> found = Check();
            if (found.Count > 0 || parts.Any(part => part.Interpreter.Mapping.Defaults.Length + part.Interpreter.Mapping.Notes.Length > 0))
            {
                RepairAll(found);
            }
        }

        private static JsonObject With(JsonObject value, string name, object? item)
        {
            JsonObject copy = Copy(value, string.Empty);
            copy[name] = item;
            return copy;
        }

        private static JsonObject Copy(JsonObject value, string without)
        {
            var copy = new JsonObject();
            foreach (KeyValuePair<string, object?> property in value.Where(item => without.Length == 0 || item.Key != without))
            {
                copy[property.Key] = property.Value;
            }

            return copy;
        }

        private JsonObject Envelope(JsonObject value)
        {
            IEnumerable<object?> content = value.List("content")
                .Select((item, index) => (object?)Within((JsonObject)item!, 0, "$.content[" + index + "]"));
            return With(value, "content", content.ToList());
        }

        /// <summary>An object of the envelope, its message transformed, everything else as it is.</summary>
        private JsonObject Within(JsonObject value, int depth, string shown)
        {
            if (depth == InEnvelope.Length)
            {
                return Message(value, shown);
            }

            string name = InEnvelope[depth];
            return value[name] is JsonObject inner ? With(value, name, Within(inner, depth + 1, shown + "." + name)) : value;
        }

        /// <summary>The header's fields and the root element.</summary>
        private JsonObject Message(JsonObject value, string shown)
        {
            string? root = value.Names.FirstOrDefault(table.Messages.ContainsKey);
            if (root == null)
            {
                if (!value.Names.Any(table.Unchanged.Contains))
                {
                    Errors.Add(new HubError(ErrorCodes.Message, shown));
                }

                return value;
            }

            MessageMapping mapping = table.Messages[root];
            JsonObject header = Copy(value, root);
            if (header.Count > 0 && mapping.HasHeader && table.Header != null)
            {
                header = NewPart(header, table.Header, shown);
            }

            JsonObject body = NewPart((JsonObject)value[root]!, mapping, Place.Join(shown, mapping.NewRoot));
            JsonObject message = With(header, mapping.NewRoot, body);
            messages.Add((message, header, mapping.NewRoot, body));
            return message;
        }

        private JsonObject NewPart(JsonObject old, MessageMapping mapping, string shown)
        {
            var part = new Part(old, shown, new Interpreter(mapping));
            parts.Add(part);
            return part.Value;
        }

        private void RepairAll(IReadOnlyList<HubError> found)
        {
            Dictionary<string, string> codes = found.GroupBy(item => item.Path).ToDictionary(group => group.Key, group => group.First().Code);
            HashSet<string> touched = Place.WithHolders(codes.Keys);
            for (int index = 0; index < parts.Count; index++)
            {
                Part part = parts[index];
                MessageMapping mapping = part.Interpreter.Mapping;
                var repair = new Repair(codes, touched, part.Interpreter, new Defaults(mapping.Defaults, part.Old), bestEffort);
                repair.Run(part.Value, part.Shown);
                Errors.AddRange(repair.Errors);
                new Notes(part.Value, mapping, part.Shown, path => Check().Any(error => error.Path == path))
                    .Write(Records.Take(index + 1).ToArray());
            }

            if (Errors.Count == 0)
            {
                Errors.AddRange(Check());
            }
        }

        /// <summary>The errors of the document as it is now.</summary>
        private IReadOnlyList<HubError> Check()
        {
            foreach ((JsonObject message, JsonObject header, string root, JsonObject body) in messages)
            {
                message.Clear();
                foreach (KeyValuePair<string, object?> property in header)
                {
                    message[property.Key] = property.Value;
                }

                message[root] = body;
            }

            return check(JsonWriter.Write(whole));
        }

        /// <summary>The header or the body of a message: its old object, the new one and its place, and how it came about.</summary>
        private sealed class Part
        {
            internal Part(JsonObject old, string shown, Interpreter interpreter)
            {
                Old = old;
                Shown = shown;
                Interpreter = interpreter;
                Value = interpreter.Message(old);
            }

            internal JsonObject Old { get; }

            internal string Shown { get; }

            internal Interpreter Interpreter { get; }

            internal JsonObject Value { get; }
        }
    }
}
