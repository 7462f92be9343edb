using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace HubSante.Models.V0
{
    /// <summary>Where a walk through a document is; a text is made of it only where something is wrong.</summary>
    internal sealed class Place
    {
        private static readonly Regex Name = new Regex(@"^[@A-Za-z_][A-Za-z0-9_.-]*\z", RegexOptions.CultureInvariant);
        private static readonly JsonSerializerOptions Quoting =
            new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

        private readonly List<string?> names = new List<string?>();
        private readonly List<int> indexes = new List<int>();

        internal void Enter(string name)
        {
            names.Add(name);
            indexes.Add(-1);
        }

        internal void Enter(int index)
        {
            names.Add(null);
            indexes.Add(index);
        }

        internal void Leave()
        {
            names.RemoveAt(names.Count - 1);
            indexes.RemoveAt(indexes.Count - 1);
        }

        internal string Of(string name)
        {
            Enter(name);
            string path = ToString();
            Leave();
            return path;
        }

        public override string ToString()
        {
            var path = new StringBuilder("$");
            for (int level = 0; level < names.Count; level++)
            {
                if (names[level] is string name)
                {
                    AppendName(path, name);
                }
                else
                {
                    path.Append('[').Append(indexes[level].ToString(CultureInfo.InvariantCulture)).Append(']');
                }
            }

            return path.ToString();
        }

        /// <summary><c>.name</c>, or <c>["a name that is none"]</c>.</summary>
        private static void AppendName(StringBuilder path, string name)
        {
            if (Name.IsMatch(name))
            {
                path.Append('.').Append(name);
            }
            else
            {
                string quoted = JsonSerializer.Serialize(name, Quoting);
                path.Append('[').Append(quoted).Append(']');
            }
        }
    }
}
