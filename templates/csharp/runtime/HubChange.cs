using System.Text.Json;

namespace HubSante.Models.V0
{
    /// <summary>A value that is another one in the other object. Its text is the path alone.</summary>
    public sealed class HubChange
    {
        internal HubChange(string path, JsonElement? oldValue, JsonElement? newValue)
        {
            Path = path;
            Old = oldValue;
            New = newValue;
        }

        /// <summary>The place, in the form of an error's path.</summary>
        public string Path { get; }

        /// <summary>The value, as JSON; null where it was absent.</summary>
        public JsonElement? Old { get; }

        /// <summary>The value in the other object, as JSON; null where it is absent.</summary>
        public JsonElement? New { get; }

        /// <inheritdoc/>
        public override string ToString() => Path;
    }
}
