using System.Collections.Generic;
using System.Linq;

namespace HubSante.Transforms
{
    /// <summary>What becomes of one field: the steps to its place but for the last, and that one.</summary>
    internal sealed class FieldMapping
    {
        internal FieldMapping(string name, JsonObject data, JsonObject maps)
        {
            Name = name;
            Origin = data.Text("origin");
            (string Name, bool IsList)[] steps =
                data.List("to").Cast<JsonObject>().Select(step => (step.Text("name"), step.Flag("list"))).ToArray();
            To = steps.Take(steps.Length - 1).ToArray();
            Last = steps.Length > 0 ? steps[steps.Length - 1].Name : null;
            IsList = steps.Length > 0 && steps[steps.Length - 1].IsList;
            Up = data.Integer("up") ?? 0;
            Cast = data.Text("cast");
            Codes = data.Has("codes") ? maps.Object(data.Text("codes")) : null;
            Below = data.Has("object") ? data.Text("object") : null;
            IsWhole = data.Flag("whole");
            Copies = data.List("copies").Cast<JsonObject>().Select(copy => new FieldMapping(name, copy, maps)).ToArray();
            Rule = data.Text("rule");
        }

        internal string Name { get; }

        internal string Origin { get; }

        internal (string Name, bool IsList)[] To { get; }

        internal string? Last { get; }

        internal bool IsList { get; }

        internal int Up { get; }

        internal string Cast { get; }

        internal JsonObject? Codes { get; }

        internal string? Below { get; }

        internal bool IsWhole { get; }

        internal FieldMapping[] Copies { get; }

        internal string Rule { get; }
    }

    /// <summary>What becomes of the fields of an object; <c>CodedBy</c> is the map of a codeAndLabel's code.</summary>
    internal sealed class ObjectMapping
    {
        internal ObjectMapping(JsonObject data, JsonObject maps)
        {
            Fields = data.Object("fields")!.ToDictionary(item => item.Key, item => new FieldMapping(item.Key, (JsonObject)item.Value!, maps));
            WithCopies = data.Object("fields")!.Names.Select(name => Fields[name]).Where(item => item.Copies.Length > 0).ToArray();
            IsOpen = data.Flag("open");
            CodedBy = data.Has("coded_by") ? maps.Object(data.Text("coded_by")) : null;
        }

        internal Dictionary<string, FieldMapping> Fields { get; }

        internal FieldMapping[] WithCopies { get; }

        internal bool IsOpen { get; }

        internal JsonObject? CodedBy { get; }
    }

    /// <summary>What becomes of one kind of message; <c>Accepts</c> is what the new objects take.</summary>
    internal sealed class MessageMapping
    {
        internal MessageMapping(JsonObject data, JsonObject maps)
        {
            OldRoot = data.Text("old_root");
            NewRoot = data.Text("new_root");
            HasHeader = data.Flag("header");
            Objects = data.Object("objects")!.ToDictionary(item => item.Key, item => new ObjectMapping((JsonObject)item.Value!, maps));
            Start = Objects[data.Text("start")];
            Defaults = data.List("defaults").Cast<JsonObject>().ToArray();
            Notes = data.List("notes").Cast<JsonObject>().ToArray();
            Accepts = data.Object("accepts")!.Object("start")!;
            Types = data.Object("accepts")!.Object("types")!;
        }

        internal string OldRoot { get; }

        internal string NewRoot { get; }

        internal bool HasHeader { get; }

        internal Dictionary<string, ObjectMapping> Objects { get; }

        internal ObjectMapping Start { get; }

        internal JsonObject[] Defaults { get; }

        internal JsonObject[] Notes { get; }

        internal JsonObject Accepts { get; }

        internal JsonObject Types { get; }

        /// <summary>The object that a field takes; null where it takes single values.</summary>
        internal JsonObject? TypeOf(JsonObject field) => field.Has("type") ? Types.Object(field.Text("type")) : null;
    }
}
