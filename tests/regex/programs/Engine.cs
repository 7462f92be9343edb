using System;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

/// <summary>Reads lines of base64 words, an expression and its texts; writes for each the milliseconds of its slowest text.</summary>
public static class Engine
{
    public static void Main()
    {
        string line;
        while ((line = Console.ReadLine()) != null)
        {
            var words = line.Split(' ');
            var expression = new Regex(@"^(?:" + Decoded(words[0]) + @")\z", RegexOptions.CultureInvariant | RegexOptions.Compiled);
            var slowest = 0.0;
            for (var word = 1; word < words.Length; word++)
            {
                slowest = Math.Max(slowest, Best(expression, Decoded(words[word])));
            }

            Console.WriteLine(slowest.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static double Best(Regex expression, string text)
    {
        var best = double.MaxValue;
        for (var time = 0; time < 3; time++)
        {
            var watch = Stopwatch.StartNew();
            expression.IsMatch(text);
            best = Math.Min(best, watch.Elapsed.TotalMilliseconds);
        }

        return best;
    }

    private static string Decoded(string word) => Encoding.UTF8.GetString(Convert.FromBase64String(word));
}
