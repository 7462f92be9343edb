using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using HubSante.Models.V0;

namespace Frameworks
{
    /// <summary>A class of the user's own, with an object of the package in it, in a list and in a dictionary.</summary>
    public sealed class Own<T>
    {
        public string Name { get; set; } = "own";

        public T One { get; set; } = default!;

        public List<T> Several { get; set; } = new List<T>();

        public Dictionary<string, T> ByName { get; set; } = new Dictionary<string, T>();
    }

    /// <summary>
    /// Reads JSON lines <c>text</c>; for each, what is in the text goes through System.Text.Json and through the package;
    /// prints where the two differ, a JSON list of texts. `classes` asks for all public classes of the package.
    /// </summary>
    internal static class Program
    {
        private static readonly Dictionary<string, JsonSerializerOptions> Every = new Dictionary<string, JsonSerializerOptions>
        {
            ["default"] = new JsonSerializerOptions(),
#if NET8_0_OR_GREATER
            ["web"] = new JsonSerializerOptions(JsonSerializerDefaults.Web),
            ["no nulls"] = new JsonSerializerOptions { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull },
#else
            ["web"] = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, PropertyNameCaseInsensitive = true },
#endif
            ["lenient"] = new JsonSerializerOptions
            {
                AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip, MaxDepth = 1000, WriteIndented = true,
            },
        };

        private static readonly List<string> Wrong = new List<string>();
        private static int checks;

        private static void Main()
        {
            var utf8 = new UTF8Encoding(false);
            using var input = new StreamReader(Console.OpenStandardInput(), utf8);
            while (input.ReadLine() is string line)
            {
                using JsonDocument request = JsonDocument.Parse(line);
                Document(request.RootElement.GetProperty("text").GetString()!);
            }

            Classes();
            Console.WriteLine(JsonSerializer.Serialize(new { checks, wrong = Wrong }));
        }

        private static void Document(string text)
        {
            ParseResult result = HubParser.Parse(text);
            if (result.Envelope != null)
            {
                Value(result.Envelope, result.Envelope.ToJson(), result.IsValid);
            }

            if (result.Content is HubMessage message)
            {
                string json = JsonDocument.Parse(message.ToJson()).RootElement.EnumerateObject().Single().Value.GetRawText();
                Value(message, json, message.Validate().IsValid);
                Below(message, 0);
            }
        }

        /// <summary>What every object and code below a message becomes by itself.</summary>
        private static void Below(HubObject value, int depth)
        {
            foreach (PropertyInfo property in value.GetType().GetProperties())
            {
                object? held = property.GetIndexParameters().Length == 0 ? property.GetValue(value) : null;
                foreach (object item in held is System.Collections.IEnumerable list && !(held is string) ? list.Cast<object>() : new[] { held! })
                {
                    if (item is HubObject child)
                    {
                        Value(child, child.ToJson(), child.Validate().IsValid);
                        Below(child, depth + 1);
                    }
                    else if (item is CodeValue code)
                    {
                        Value(code, JsonSerializer.Serialize(code.Code), code.IsKnown);
                    }
                }
            }
        }

        private static void Value(object value, string json, bool isValid)
        {
            foreach (KeyValuePair<string, JsonSerializerOptions> one in Every)
            {
                string written = JsonSerializer.Serialize(value, value.GetType(), one.Value);
                Check(Same(written, json), one.Key + " writes", value);
                Reads(value.GetType(), json, isValid, one);
                typeof(Program).GetMethod(nameof(Nested), BindingFlags.NonPublic | BindingFlags.Static)!
                    .MakeGenericMethod(value.GetType()).Invoke(null, new object[] { value, json, isValid, one });
            }

            if (value is HubObject held)
            {
                Check(Same(JsonSerializer.Serialize<HubObject>(held), json), "undeclared", value);
            }
        }

        private static void Reads(Type type, string json, bool isValid, KeyValuePair<string, JsonSerializerOptions> one)
        {
            object? read = Read(json, type, one.Value);
            Check((read != null) == isValid, one.Key + " reads", type);
            Check(read == null || Same(JsonSerializer.Serialize(read, type, one.Value), json), one.Key + " reads what it wrote", type);
            Check(Read(json + ",", type, one.Value) == null, one.Key + " trailing", type);
            if (json.StartsWith("{", StringComparison.Ordinal))
            {
                foreach (string wrong in new[] { "[" + json + "]", "1", "\"a\"", json.Insert(1, "\"\\ud800\":1,"), json.Insert(1, "/**/"), json.Insert(1, "\"x\":1,\"x\":1,"), json.Insert(1, "\"x\":1e999,"), json.Insert(1, "\"x\":" + new string('[', 65) + new string(']', 65) + ","), json.Insert(json.Length - 1, ",") })
                {
                    Check(Read(wrong, type, one.Value) == null, one.Key + " reads " + wrong.Substring(0, Math.Min(9, wrong.Length)), type);
                }
            }
            else
            {
                Check(Read("1", type, one.Value) == null && Read("\"?\"", type, one.Value) == null, one.Key + " reads wrong codes", type);
            }
        }

        private static void Nested<T>(T value, string json, bool isValid, KeyValuePair<string, JsonSerializerOptions> one)
        {
            var own = new Own<T> { One = value, Several = { value, value }, ByName = { ["a"] = value } };
            bool isCamel = one.Value.PropertyNamingPolicy != null;
            string wanted = (isCamel ? "{\"name\":\"own\",\"one\":#,\"several\":[#,#],\"byName\":{\"a\":#}}"
                : "{\"Name\":\"own\",\"One\":#,\"Several\":[#,#],\"ByName\":{\"a\":#}}").Replace("#", json);
            string written = JsonSerializer.Serialize(own, one.Value);
            Check(Same(written, wanted), one.Key + " writes nested", value!);
            Check((Read(written, typeof(Own<T>), one.Value) != null) == isValid, one.Key + " reads nested", value!);
            var stream = new MemoryStream(Encoding.UTF8.GetBytes(written));
            try
            {
                Own<T>? read = JsonSerializer.DeserializeAsync<Own<T>>(stream, one.Value).AsTask().GetAwaiter().GetResult();
                Check(isValid && Same(JsonSerializer.Serialize(read, one.Value), wanted), one.Key + " stream", value!);
            }
            catch (JsonException)
            {
                Check(!isValid, one.Key + " stream refused", value!);
            }
        }

        /// <summary>What is read; null where it is refused.</summary>
        private static object? Read(string json, Type type, JsonSerializerOptions options)
        {
            try
            {
                return JsonSerializer.Deserialize(json, type, options);
            }
            catch (JsonException)
            {
                return null;
            }
        }

        /// <summary>Every public class of an object or a code has its converter.</summary>
        private static void Classes()
        {
            foreach (Type type in typeof(HubObject).Assembly.GetExportedTypes())
            {
                bool isObject = typeof(HubObject).IsAssignableFrom(type);
                if (isObject || (typeof(CodeValue).IsAssignableFrom(type) && !type.IsAbstract))
                {
                    Check(type.GetCustomAttribute<JsonConverterAttribute>(false) != null, "no converter", type);
                }

                if (isObject && !type.IsAbstract)
                {
                    Check(JsonSerializer.Serialize(Activator.CreateInstance(type), type) == "{}", "writes what is absent", type);
                }
            }

            var tolerant = new JsonSerializerOptions { Converters = { new HubConverters(CodeMode.Tolerant) } };
            Check(JsonSerializer.Deserialize<DistributionKind>("\"?\"", tolerant)!.Code == "?", "tolerant", "code");
        }

        private static void Check(bool isRight, string what, object where)
        {
            checks++;
            if (!isRight)
            {
                Wrong.Add(what + ": " + (where as Type ?? where.GetType()).FullName);
            }
        }

        private static bool Same(string one, string other)
        {
            using JsonDocument left = JsonDocument.Parse(one, new JsonDocumentOptions { MaxDepth = 1000 });
            using JsonDocument right = JsonDocument.Parse(other, new JsonDocumentOptions { MaxDepth = 1000 });
            return Canonical(left.RootElement) == Canonical(right.RootElement);
        }

        /// <summary>The text of a value, in its own order, whatever is escaped in it.</summary>
        private static string Canonical(JsonElement value) => value.ValueKind switch
        {
            JsonValueKind.Object => "{" + string.Join(",", value.EnumerateObject().Select(item => item.Name + ":" + Canonical(item.Value))) + "}",
            JsonValueKind.Array => "[" + string.Join(",", value.EnumerateArray().Select(Canonical)) + "]",
            JsonValueKind.String => "\"" + value.GetString() + "\"",
            _ => value.GetRawText(),
        };
    }
}
