using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace HubSante.Transforms
{
    /// <summary>Reads JSON that a line has read already, so that it is right; keeps the order of keys and the characters of numbers.</summary>
    internal sealed class JsonReader
    {
        private readonly string text;
        private int at;

        private JsonReader(string text) => this.text = text;

        /// <summary>Objects as <see cref="JsonObject"/>, lists, texts, <see cref="JsonNumber"/>, booleans and null.</summary>
        internal static object? Read(string text) => new JsonReader(text.TrimStart('\uFEFF')).Value();

        private object? Value()
        {
            char first = Next();
            switch (first)
            {
                case '{':
                    return Object();
                case '[':
                    return List();
                case '"':
                    return String();
                case 't':
                    return Word(true, 4);
                case 'f':
                    return Word(false, 5);
                case 'n':
                    return Word(null, 4);
                default:
                    return Number();
            }
        }

        private char Next()
        {
            while (text[at] == ' ' || text[at] == '\t' || text[at] == '\r' || text[at] == '\n')
            {
                at++;
            }

            return text[at];
        }

        private bool Ends(char end)
        {
            char next = Next();
            at += next == end || next == ',' ? 1 : 0;
            return next == end;
        }

        private JsonObject Object()
        {
            var result = new JsonObject();
            at++;
            while (!Ends('}'))
            {
                Next();
                string name = String();
                Next();
                at++;
                result[name] = Value();
            }

            return result;
        }

        private List<object?> List()
        {
            var result = new List<object?>();
            at++;
            while (!Ends(']'))
            {
                result.Add(Value());
            }

            return result;
        }

        private object? Word(object? value, int length)
        {
            at += length;
            return value;
        }

        private JsonNumber Number()
        {
            int start = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '-' || text[at] == '+' || text[at] == '.'))
            {
                at++;
            }

            return new JsonNumber(text.Substring(start, at - start));
        }

        private string String()
        {
            int start = ++at;
            while (text[at] != '"' && text[at] != '\\')
            {
                at++;
            }

            if (text[at] == '"')
            {
                return text.Substring(start, at++ - start);
            }

            var result = new StringBuilder(text, start, at - start, 64);
            for (; text[at] != '"'; at++)
            {
                result.Append(text[at] == '\\' ? Escaped() : text[at]);
            }

            at++;
            return result.ToString();
        }

        private char Escaped()
        {
            at++;
            switch (text[at])
            {
                case 'b':
                    return '\b';
                case 'f':
                    return '\f';
                case 'n':
                    return '\n';
                case 'r':
                    return '\r';
                case 't':
                    return '\t';
                case 'u':
                    at += 4;
                    return (char)int.Parse(text.Substring(at - 3, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                default:
                    return text[at];
            }
        }
    }
}
