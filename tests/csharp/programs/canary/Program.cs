using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.Json;
using HubSante.Models.V0;

namespace Canary
{
    /// <summary>
    /// Reads JSON lines <c>text</c>, each with a canary as a value somewhere, and calls all that is public with it; prints
    /// what showed the canary: exceptions with all that caused them, errors, changes, and the text of every object.
    /// </summary>
    internal static class Program
    {
        private const string Word = "CANARY7391";
        private const int Deepest = 6;
        private static readonly HashSet<string> Leaks = new HashSet<string>();

        /// <summary>What gives values because it is asked to.</summary>
        private static readonly HashSet<string> Asked = new HashSet<string>
        {
            "ToJson", "ToXml", "ToJsonBytes", "WriteJson", "WriteXml", "GetLexical", "GetExtra",
        };

        private static int calls;

        private static void Main()
        {
            using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
            while (input.ReadLine() is string line)
            {
                using JsonDocument request = JsonDocument.Parse(line);
                Text(request.RootElement.GetProperty("text").GetString()!);
            }

            Console.WriteLine(JsonSerializer.Serialize(new { calls, leaks = Leaks.Take(20) }));
        }

        private static void Text(string text)
        {
            foreach (CodeMode mode in new[] { CodeMode.Strict, CodeMode.Tolerant })
            {
                Shown("Parse", () => Uses(HubParser.Parse(text, mode)));
                Shown("Parse of XML", () => HubParser.Parse(Written(text) ?? "<a>" + Word + "</b>", mode));
                Shown("line", () => ReleaseLine.Current.Parse(text, mode).Report.Errors.ToList());
            }

            foreach (string wrong in new[] { text, text.Substring(0, text.Length - 1), "{\"" + Word + "\":1,\"" + Word + "\":1}", Word, "\"" + Word + "\\ud800\"", "<a " + Word + ">" + Word })
            {
                Readings(wrong);
            }
        }

        /// <summary>Every class's readings, its own and the framework's.</summary>
        private static void Readings(string text)
        {
            object result = HubParser.Parse(text).Content?.GetType() ?? typeof(Envelope);
            var type = (Type)result;
            foreach (MethodInfo method in type.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(item => item.Name.StartsWith("From", StringComparison.Ordinal)))
            {
                Type wanted = method.GetParameters()[0].ParameterType;
                byte[] bytes = Encoding.UTF8.GetBytes(text).Append((byte)0xFF).ToArray();
                foreach (object argument in wanted == typeof(string) ? new object[] { text } : wanted == typeof(byte[]) ? new object[] { bytes } : new object[] { new MemoryStream(bytes) })
                {
                    object[] arguments = method.GetParameters().Length == 1 ? new[] { argument } : new[] { argument, CodeMode.Strict };
                    Shown(method.Name, () => method.Invoke(null, arguments)!);
                }
            }

            Shown("Deserialize", () => JsonSerializer.Deserialize(text, type));
            Shown("Deserialize within", () => JsonSerializer.Deserialize(Inner(text), type));
        }

        /// <summary>The object below the root element, for the framework.</summary>
        private static string Inner(string text)
        {
            using JsonDocument document = JsonDocument.Parse(text);
            return document.RootElement.EnumerateObject().First().Value.GetRawText();
        }

        private static string? Written(string text)
        {
            try
            {
                return HubParser.Parse(text).ToXml();
            }
            catch (HubFormatException)
            {
                return null;
            }
        }

        private static object? Uses(ParseResult result)
        {
            HubObject? document = (HubObject?)result.Envelope ?? result.Content;
            if (document != null)
            {
                Everything(document, 0);
                Shown("ToXml", () => result.ToXml()!.Length);
            }

            return result;
        }

        /// <summary>Calls what an object has: its text, its methods without arguments, those that compare it.</summary>
        private static void Everything(HubObject value, int depth)
        {
            Shown("the object", () => value);
            foreach (MethodInfo method in value.GetType().GetMethods(BindingFlags.Public | BindingFlags.Instance))
            {
                if (Asked.Contains(method.Name) || method.IsSpecialName)
                {
                    continue;
                }

                if (method.GetParameters().All(item => item.IsOptional))
                {
                    Shown(method.Name, () => method.Invoke(value, method.GetParameters().Select(item => item.DefaultValue).ToArray()));
                }
            }

            Shown("Changes", () => value.Changes((HubObject)Activator.CreateInstance(value.GetType())!));
            Shown("SetExtra", () => Set(value));
            if (value is HubMessage message)
            {
                Shown("Build", () => EnvelopeBuilder.Build(message, Word, new string[0]));
                Shown("ForVirtualHost", () => ReleaseLine.ForVirtualHost("?"));
            }

            foreach (PropertyInfo property in value.GetType().GetProperties().Where(item => item.GetIndexParameters().Length == 0))
            {
                object? held = property.GetValue(value);
                if (held is IEnumerable list && !(held is string))
                {
                    Shown("a list", () => held);
                    Shown("an item beyond", () => held.GetType().GetProperty("Item")!.GetValue(held, new object[] { 1_000_000 }));
                }

                foreach (HubObject child in (held is IEnumerable items && !(held is string) ? items.Cast<object>() : new[] { held! }).OfType<HubObject>().Where(child => depth < Deepest))
                {
                    Everything(child, depth + 1);
                }
            }
        }

        private static object? Set(HubObject value)
        {
            value.SetExtra(value.Shape_Name(), JsonDocument.Parse("\"" + Word + "\"").RootElement);
            return null;
        }

        private static string Shape_Name(this HubObject value) =>
            value is HubMessage message && message.Info.Shape.Fields.Count > 0 ? message.Info.Shape.Fields[0].Name : "caseId";

        private static void Shown(string name, Func<object?> call)
        {
            calls++;
            try
            {
                object? result = call();
                Look(name, result);
            }
            catch (Exception error)
            {
                Look(name, error.ToString() + string.Join(" ", error.Data.Values.Cast<object>()));
            }
        }

        private static void Look(string name, object? shown)
        {
            if (shown is IEnumerable list && !(shown is string) && !(shown is HubObject) && !shown.GetType().Name.StartsWith("HubList", StringComparison.Ordinal))
            {
                foreach (object? item in list)
                {
                    Look(name, item);
                }
            }

            string text = shown is HubError error ? error + error.TextFr + error.TextEn
                : shown is ValidationReport report ? report + string.Concat(report.Errors.Concat(report.Warnings).Select(item => item + item.TextFr + item.TextEn))
                : shown + string.Empty;
            if (text.Contains(Word))
            {
                Leaks.Add(name + ": " + text.Substring(0, Math.Min(300, text.Length)));
            }
        }
    }
}
