using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace HubSante.Models.V0
{
    /// <summary>What a path names, and the text of an error: the same in the package of every language.</summary>
    internal sealed class ErrorTexts
    {
        internal const int French = 0;
        internal const int English = 1;

        private const int ShownCodes = 8;
        private static readonly string[] Content = { "content", "jsonContent", "embeddedJsonContent", "message" };
        private static readonly string[] Texts = { "text", "date", "datetime", "phoneNumber" };

        private readonly bool isDocument;
        private readonly object[] steps;

        /// <summary>What a path names; <paramref name="root"/> is the root element where it starts below it.</summary>
        internal ErrorTexts(string path, string root)
        {
            isDocument = path == "$";
            MessageWords message = MessageOf(PathSteps.Of(path), root, out steps);
            Field = FieldOf(message);
            Path = steps.Length == 0 ? message.Root : PathSteps.Short(steps);
            Label = steps.Length == 0 ? message.Label : Field?.Label ?? string.Empty;
        }

        /// <summary>The short path.</summary>
        internal string Path { get; }

        internal string Label { get; }

        /// <summary>The field; null where the model does not describe it.</summary>
        internal FieldWords? Field { get; }

        /// <summary>That a virtual host does not allow messages.</summary>
        internal static string OfHost(string host, IEnumerable<string> messages, IReadOnlyCollection<string> hosts, int language) =>
            Words.Known.Text(
                hosts.Count > 0 ? "host" : "host.none",
                language,
                ("host", host),
                ("messages", string.Join(", ", messages)),
                ("hosts", string.Join(", ", hosts)));

        /// <summary>An error in French or in English.</summary>
        internal string Text(string code, int language)
        {
            Words words = Words.Known;
            (string key, string expected) = Variant(code);
            expected = expected.StartsWith("kind.", StringComparison.Ordinal) ? words.Text(expected, language) : expected;
            string shown = Label.Length == 0 ? Path : words.Text("field.label", language, ("label", Label), ("path", Path));
            return words.Text(key, language, ("field", shown), ("expected", expected), ("example", Field?.Example ?? string.Empty));
        }

        /// <summary>The words of what holds a path, and the steps below it.</summary>
        private static MessageWords MessageOf(object[] found, string root, out object[] rest)
        {
            Words words = Words.Known;
            rest = found;
            if (words.Messages.TryGetValue(root, out MessageWords? message))
            {
                return message;
            }

            bool isInEnvelope = found.Take(5).OfType<string>().SequenceEqual(Content);
            object[] below = isInEnvelope ? found.Skip(5).ToArray() : found;
            if (below.Length > 0 && below[0] is string name && words.Messages.TryGetValue(name, out message))
            {
                rest = below.Skip(1).ToArray();
                return message;
            }

            rest = below;
            return isInEnvelope ? words.Header : words.Envelope;
        }

        private FieldWords? FieldOf(MessageWords message)
        {
            FieldWords? field = null;
            Dictionary<string, FieldWords>? fields = message.Types[string.Empty];
            foreach (string name in steps.OfType<string>())
            {
                field = fields != null && fields.TryGetValue(name, out FieldWords? known) ? known : null;
                fields = field != null && field.Type.Length > 0 && message.Types.TryGetValue(field.Type, out Dictionary<string, FieldWords>? below)
                    ? below
                    : null;
            }

            return field;
        }

        /// <summary>The key of a text, and what is expected: the key of words of a kind, or words.</summary>
        private (string Key, string Expected) Variant(string code)
        {
            if (isDocument && (code == ErrorCodes.Type || code == ErrorCodes.Message))
            {
                return (code + ".document", string.Empty);
            }

            switch (code)
            {
                case ErrorCodes.Type:
                    return Type();
                case ErrorCodes.Code:
                    return Codes();
                case ErrorCodes.Pattern:
                    return (Pattern(), string.Empty);
                case ErrorCodes.MinItems:
                    return Counted(code, Field?.Least ?? 1);
                case ErrorCodes.MaxItems:
                    return Counted(code, Field == null ? 1 : Field.Most);
                default:
                    return (code == ErrorCodes.Unknown && IsAttribute() ? "unknown.attribute" : code, string.Empty);
            }
        }

        private bool IsAttribute() =>
            steps.Length > 0 && steps[steps.Length - 1] is string name && name.StartsWith("@", StringComparison.Ordinal);

        private (string Key, string Expected) Type()
        {
            if (steps.Length == 0)
            {
                return ("type", "kind.object");
            }

            if (steps[steps.Length - 1] is string && Field != null && Field.Most != 1)
            {
                return ("type", "kind.list");
            }

            return Field == null || Field.Kind.Length == 0
                ? ("type.any", string.Empty)
                : ("type", Texts.Contains(Field.Kind) ? "kind.text" : "kind." + Field.Kind);
        }

        private (string Key, string Expected) Codes()
        {
            if (Field != null && Field.List.Length > 0)
            {
                return ("code", Field.Title);
            }

            if (Field == null || Field.Codes.Length == 0)
            {
                return ("code.any", string.Empty);
            }

            string shown = string.Join(", ", Field.Codes.Take(ShownCodes));
            return ("code.sheet", Field.Codes.Length > ShownCodes ? shown + ", …" : shown);
        }

        private string Pattern() => Field == null || Field.Example.Length == 0
            ? "pattern"
            : Field.Kind == "text" ? "pattern.example" : "pattern." + Field.Kind;

        private static (string Key, string Expected) Counted(string code, int? count) => count is int many && many > 1
            ? (code, many.ToString(CultureInfo.InvariantCulture))
            : (code + ".one", string.Empty);
    }
}
