using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.Json;
using HubSante.Models.V0;

namespace Texts
{
    /// <summary>Prints every text that a package carries, as JSON lines: fields with their labels, codes with theirs.</summary>
    internal static class Program
    {
        private static void Main()
        {
            using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
            foreach (Type type in typeof(HubParser).Assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
            {
                const BindingFlags Statics = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
                if (typeof(HubObject).IsAssignableFrom(type) && type.GetField("Definition", Statics)?.GetValue(null) is ObjectShape shape)
                {
                    Write(output, new
                    {
                        type = type.FullName,
                        name = shape.Name,
                        fields = shape.Fields.Select(field => new[] { field.Name, field.Label }),
                    });
                }
                else if (typeof(CodeValue).IsAssignableFrom(type) && !type.IsAbstract)
                {
                    Write(output, new
                    {
                        type = type.FullName,
                        title = ((CodeList?)type.GetField("List", Statics)?.GetValue(null))?.Title,
                        codes = type.GetFields(Statics).Select(field => field.GetValue(null)).OfType<CodeValue>()
                            .Select(code => new { code.Code, code.Labels, code.ParentCode, code.Description, code.Comment, code.Level }),
                    });
                }
            }
        }

        private static void Write(TextWriter output, object value) => output.WriteLine(JsonSerializer.Serialize(value));
    }
}
