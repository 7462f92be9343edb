namespace HubSante.Transforms
{
    /// <summary>A value of the new message that the old one does not have, and the rule that filled it in.</summary>
    public sealed class TransformDefault
    {
        private readonly object? value;

        internal TransformDefault(string path, object? value, string rule)
        {
            Path = path;
            this.value = value;
            Rule = rule;
        }

        /// <summary>Its path, without indexes: <c>owner</c>.</summary>
        public string Path { get; }

        /// <summary>The value: a text, a <see cref="JsonNumber"/> or a boolean; an object or a list as its JSON.</summary>
        public object? Value => value is JsonObject || value is System.Collections.IList ? Json : value;

        /// <summary>The value as JSON.</summary>
        public string Json => JsonWriter.Write(value);

        /// <summary>The rule that filled it in.</summary>
        public string Rule { get; }

        /// <inheritdoc/>
        public override string ToString() => Path + " " + Rule;
    }
}
