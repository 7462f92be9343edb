using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace HubSante.Models.V0
{
    /// <summary>The words of errors: their texts, and what the model says of each field; read when a text is asked for.</summary>
    internal sealed class Words
    {
        private static readonly Lazy<Words> Read = new Lazy<Words>(() => new Words());
        private static readonly Regex Place = new Regex("\\{([a-z]+)\\}", RegexOptions.CultureInvariant);

        private readonly Dictionary<string, string[]> texts = new Dictionary<string, string[]>(StringComparer.Ordinal);

        private Words()
        {
            MessageWords message = Header;
            var fields = new Dictionary<string, FieldWords>(StringComparer.Ordinal);
            foreach (string line in WordTable.Lines)
            {
                string[] parts = line.Split('\t');
                switch (parts[0])
                {
                    case "t":
                        texts[parts[1]] = new[] { parts[2], parts[3] };
                        break;
                    case "o":
                        fields = message.Add(Part(parts, 1));
                        break;
                    case "f":
                        fields[parts[1]] = new FieldWords(parts);
                        break;
                    default:
                        message = new MessageWords(parts[1], Part(parts, 2));
                        Keep(parts[0], message);
                        break;
                }
            }
        }

        internal static Words Known => Read.Value;

        /// <summary>The messages, by their root elements.</summary>
        internal Dictionary<string, MessageWords> Messages { get; } = new Dictionary<string, MessageWords>(StringComparer.Ordinal);

        internal MessageWords Header { get; private set; } = new MessageWords(string.Empty, string.Empty);

        internal MessageWords Envelope { get; private set; } = new MessageWords(string.Empty, string.Empty);

        internal static string Part(string[] parts, int index) => index < parts.Length ? parts[index] : string.Empty;

        /// <summary>A text, French (0) or English (1), with its places filled; what is put in is not looked at again.</summary>
        internal string Text(string key, int language, params (string Name, string Value)[] values) =>
            Place.Replace(texts[key][language], found =>
            {
                (string Name, string Value) value = values.FirstOrDefault(item => item.Name == found.Groups[1].Value);
                return value.Name == null ? found.Value : value.Value;
            });

        private void Keep(string mark, MessageWords message)
        {
            if (mark == "m")
            {
                Messages[message.Root] = message;
            }
            else if (mark == "h")
            {
                Header = message;
            }
            else
            {
                Envelope = message;
            }
        }
    }

    /// <summary>What stands below a root element: the fields of its object (under an empty name) and of each type.</summary>
    internal sealed class MessageWords
    {
        internal MessageWords(string root, string label)
        {
            Root = root;
            Label = label;
        }

        internal string Root { get; }

        internal string Label { get; }

        internal Dictionary<string, Dictionary<string, FieldWords>> Types { get; } =
            new Dictionary<string, Dictionary<string, FieldWords>>(StringComparer.Ordinal);

        internal Dictionary<string, FieldWords> Add(string type) =>
            Types[type] = new Dictionary<string, FieldWords>(StringComparer.Ordinal);
    }

    /// <summary>What the model says of a field: a line of the table.</summary>
    internal sealed class FieldWords
    {
        private const int FirstCode = 10;

        internal FieldWords(string[] parts)
        {
            Label = parts[2];
            Kind = parts[3];
            Type = parts[4];
            Least = int.Parse(parts[5], CultureInfo.InvariantCulture);
            string most = Words.Part(parts, 6);
            Most = most.Length == 0 ? (int?)null : int.Parse(most, CultureInfo.InvariantCulture);
            List = Words.Part(parts, 7);
            Title = Words.Part(parts, 8);
            Example = Words.Part(parts, 9);
            Codes = parts.Skip(FirstCode).ToArray();
        }

        internal string Label { get; }

        /// <summary>The kind of its values; empty for any.</summary>
        internal string Kind { get; }

        /// <summary>The name of its objects' type.</summary>
        internal string Type { get; }

        internal int Least { get; }

        /// <summary>How many values it takes; null where there is no bound.</summary>
        internal int? Most { get; }

        /// <summary>The identifier of its code list.</summary>
        internal string List { get; }

        /// <summary>The title of its code list.</summary>
        internal string Title { get; }

        internal string Example { get; }

        /// <summary>The codes of its sheet.</summary>
        internal string[] Codes { get; }
    }
}
