using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using HubSante.Models.V0;

namespace Lists
{
    /// <summary>Prints every code list, then reads JSON lines: texts to search in each list; prints the codes found.</summary>
    internal static class Program
    {
        private static readonly JsonSerializerOptions Options =
            new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

        private static void Main()
        {
            var utf8 = new UTF8Encoding(false);
            using var input = new StreamReader(Console.OpenStandardInput(), utf8);
            using var output = new StreamWriter(Console.OpenStandardOutput(), utf8) { NewLine = "\n" };
            List<Type> types = typeof(CodeValue).Assembly.GetExportedTypes()
                .Where(type => type.Namespace == typeof(CodeValue).Namespace + ".Codes" && !type.IsAbstract).OrderBy(type => type.Name, StringComparer.Ordinal).ToList();
            output.WriteLine(JsonSerializer.Serialize(types.Select(Shown), Options));
            while (input.ReadLine() is string line)
            {
                string text = JsonDocument.Parse(line).RootElement.GetString()!;
                output.WriteLine(JsonSerializer.Serialize(types.Select(type => Codes(Search(List(type), text))), Options));
            }
        }

        private static object List(Type type) => type.GetField("List")!.GetValue(null)!;

        private static object Search(object list, string text) => list.GetType().GetMethod("Search")!.Invoke(list, new object[] { text })!;

        private static object Get(object value, string name) => value.GetType().GetProperty(name)!.GetValue(value)!;

        private static List<string> Codes(object values) => ((IEnumerable<CodeValue>)values).Select(value => value.Code).ToList();

        private static object Shown(Type type)
        {
            object list = List(type);
            return new
            {
                id = Get(list, "Id"),
                title = Get(list, "Title"),
                roots = Codes(Get(list, "Roots")),
                codes = ((IEnumerable<CodeValue>)Get(list, "All")).Select(value => new
                {
                    code = value.Code,
                    level = value.Level,
                    parent = ((CodeValue?)Get(value, "Parent"))?.Code,
                    children = Codes(Get(value, "Children")),
                    labels = value.Labels,
                    description = value.Description,
                }),
            };
        }
    }
}
