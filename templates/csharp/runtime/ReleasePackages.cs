using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace HubSante.Models.V0
{
    /// <summary>The packages of release lines that a process has: what each says of itself in types of .NET alone.</summary>
    internal static class ReleasePackages
    {
        private const string Prefix = "HubSante.Models.V";

        /// <summary>This package's description, then those of the others.</summary>
        internal static IEnumerable<IReadOnlyDictionary<string, object>> Descriptions()
        {
            yield return ReleaseLine.Describe();
            foreach (string name in Names())
            {
                Type? type = Assembly.Load(name).GetType(name + "." + nameof(ReleaseLine));
                if (type != null && type != typeof(ReleaseLine))
                {
                    object? description = type.GetMethod(nameof(ReleaseLine.Describe))!.Invoke(null, null);
                    yield return (IReadOnlyDictionary<string, object>)description!;
                }
            }
        }

        /// <summary>The packages that are loaded, or lie beside the program.</summary>
        private static IEnumerable<string> Names() => AppDomain.CurrentDomain.GetAssemblies()
            .Select(assembly => assembly.GetName().Name ?? string.Empty)
            .Concat(Directory.EnumerateFiles(AppContext.BaseDirectory, Prefix + "*.dll")
                .Select(file => Path.GetFileNameWithoutExtension(file) ?? string.Empty))
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.Skip(Prefix.Length).All(char.IsDigit))
            .Distinct()
            .OrderBy(name => name, StringComparer.Ordinal);
    }
}
