using System;
using System.Collections.Generic;

namespace HubSante.Transforms
{
    /// <summary>A value of the old message that is not in the new one, and the rule that left it out.</summary>
    public sealed class TransformLoss
    {
        private static readonly Lazy<JsonObject> Sentences = new Lazy<JsonObject>(
            () => (JsonObject)JsonReader.Read(Table.Resource("losses.json")!)!);

        private readonly string detail;

        internal TransformLoss(string path, object? value, string rule, string detail)
        {
            Path = path;
            Value = value;
            Rule = rule;
            this.detail = detail;
        }

        /// <summary>Its old path, without indexes: <c>qualification/origin/code</c>.</summary>
        public string Path { get; }

        /// <summary>The value: a text, a <see cref="JsonNumber"/>, a boolean or null.</summary>
        public object? Value { get; }

        /// <summary>The value as JSON.</summary>
        public string Json => JsonWriter.Write(Value);

        /// <summary>The rule that left it out.</summary>
        public string Rule { get; }

        /// <summary>Why it is not there, in English; without the value.</summary>
        public string TextEn => Sentence(0);

        /// <summary>Why it is not there, in French; without the value.</summary>
        public string TextFr => Sentence(1);

        /// <inheritdoc/>
        public override string ToString() => Path + " " + Rule;

        private string Sentence(int language)
        {
            IReadOnlyList<object?> known = Sentences.Value.List(Sentences.Value.Has(Rule) ? Rule : string.Empty);
            string[] around = ((string)known[language]!).Split(new[] { "{path}" }, StringSplitOptions.None);
            for (int index = 0; index < around.Length; index++)
            {
                around[index] = around[index].Replace("{detail}", detail);
            }

            return string.Join(Path, around);
        }
    }
}
