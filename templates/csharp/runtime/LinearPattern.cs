using System;
using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace HubSante.Models.V0
{
    /// <summary>
    /// A pattern of the DSF as expressions that a text must all match; each takes a backtracking engine
    /// time linear in the text. The time limit guards against one for which no such form is known.
    /// </summary>
    internal sealed class LinearPattern
    {
        private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);
        private static readonly ConcurrentDictionary<string, LinearPattern> Known =
            new ConcurrentDictionary<string, LinearPattern>();

        private readonly Lazy<Regex[]> expressions;

        private LinearPattern(string[] forms)
        {
            expressions = new Lazy<Regex[]>(() => Array.ConvertAll(
                forms,
                form => new Regex(form, RegexOptions.CultureInvariant | RegexOptions.Compiled, Limit)));
        }

        internal static LinearPattern Of(string[] forms) =>
            Known.GetOrAdd(string.Join("\n", forms), _ => new LinearPattern(forms));

        internal bool Accepts(string text)
        {
            try
            {
                foreach (Regex expression in expressions.Value)
                {
                    if (!expression.IsMatch(text))
                    {
                        return false;
                    }
                }

                return true;
            }
            catch (RegexMatchTimeoutException)
            {
                return false;
            }
        }
    }
}
