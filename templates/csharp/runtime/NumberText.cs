using System;
using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace HubSante.Models.V0
{
    /// <summary>The forms of numbers: JSON's (RFC 8259), and those of <c>xs:decimal</c>.</summary>
    internal static class NumberText
    {
        private const int LongestExpansion = 1000;
        private const int Longest = 400;
        private const int SafelyShort = 300;
        private static readonly char[] Exponents = { 'e', 'E' };
        private static readonly char[] NotZero = { '1', '2', '3', '4', '5', '6', '7', '8', '9' };
        private const RegexOptions Options = RegexOptions.CultureInvariant;

        private static readonly Regex Json = new Regex(@"^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?\z", Options);
        private static readonly Regex XmlDecimal = new Regex(@"^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)\z", Options);

        internal static bool IsJson(string text) => Json.IsMatch(text);

        internal static bool IsXml(string text, bool integer)
        {
            string trimmed = text.Trim(XmlSpace.Characters);
            return IsReasonable(trimmed) && XmlDecimal.IsMatch(trimmed) && (!integer || IsIntegral(trimmed));
        }

        /// <summary>Whether a number may be kept: at most 400 characters, neither beyond the doubles nor nearer to 0.</summary>
        internal static bool IsReasonable(string text) => text.Length <= Longest
            && ((text.Length <= SafelyShort && text.IndexOfAny(Exponents) < 0)
                || IsZero(text)
                || (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
                    && !double.IsInfinity(value) && value != 0));

        /// <summary>Whether a number has no digit but 0, its exponent left out.</summary>
        private static bool IsZero(string text)
        {
            int end = text.IndexOfAny(Exponents);
            return text.IndexOfAny(NotZero, 0, end < 0 ? text.Length : end) < 0;
        }

        /// <summary>Whether a JSON number has no fraction: <c>1</c>, <c>1.0</c>, <c>15e-1</c> has.</summary>
        internal static bool IsIntegral(string text)
        {
            Split(text, out _, out string digits, out int point);
            return digits.TrimEnd('0').Length <= Math.Max(point, 0) || digits.Trim('0').Length == 0;
        }

        internal static string ToJson(string text)
        {
            if (Json.IsMatch(text))
            {
                return text;
            }

            Split(text.Trim(XmlSpace.Characters), out bool negative, out string digits, out int point);
            string whole = point <= 0 ? "0" : digits.Substring(0, point).TrimStart('0');
            string fraction = digits.Substring(Math.Max(point, 0));
            return (negative ? "-" : string.Empty) + (whole.Length == 0 ? "0" : whole)
                + (fraction.Length == 0 ? string.Empty : "." + fraction);
        }

        /// <summary>The number as XML has it, which is without an exponent.</summary>
        internal static string ToXml(string text)
        {
            if (IsXml(text, false))
            {
                return text;
            }

            if (IsZero(text))
            {
                return "0";
            }

            Split(text, out bool negative, out string digits, out int point);
            if (Math.Abs((long)point) > LongestExpansion)
            {
                throw new HubFormatException("A number of the message has too many digits for XML.");
            }

            digits = point > digits.Length ? digits.PadRight(point, '0') : digits;
            digits = point < 0 ? new string('0', -point) + digits : digits;
            int split = Math.Max(point, 0);
            string whole = digits.Substring(0, split).TrimStart('0');
            string fraction = digits.Substring(split).TrimEnd('0');
            return (negative ? "-" : string.Empty) + (whole.Length == 0 ? "0" : whole)
                + (fraction.Length == 0 ? string.Empty : "." + fraction);
        }

        /// <summary>Whether two numbers, in any of the forms, are one value.</summary>
        internal static bool AreEqual(string one, string other) => Canonical(one) == Canonical(other);

        /// <summary>The order of two numbers, by all their digits.</summary>
        internal static int Compare(string one, string other)
        {
            int first = Sign(one);
            int second = Sign(other);
            if (first != second || first == 0)
            {
                return first.CompareTo(second);
            }

            int larger = Magnitude(one).CompareTo(Magnitude(other));
            if (larger != 0)
            {
                return first * larger;
            }

            Whole(one, other, out BigInteger left, out BigInteger right);
            return left.CompareTo(right);
        }

        /// <summary>Whether a number is a whole number of times another.</summary>
        internal static bool IsMultiple(string number, string unit)
        {
            if (Sign(number) == 0)
            {
                return true;
            }

            if (Math.Max(Math.Abs((long)Magnitude(number)), Math.Abs((long)Magnitude(unit))) > LongestExpansion)
            {
                return false;
            }

            Whole(number, unit, out BigInteger left, out BigInteger right);
            return (left % right).IsZero;
        }

        private static int Sign(string text)
        {
            string bare = text.Trim(XmlSpace.Characters);
            return IsZero(bare) ? 0 : bare.StartsWith("-", StringComparison.Ordinal) ? -1 : 1;
        }

        /// <summary>The power of ten of the first digit of a number that is not 0.</summary>
        private static int Magnitude(string text)
        {
            Split(text.Trim(XmlSpace.Characters), out _, out string digits, out int point);
            return point - 1 - (digits.Length - digits.TrimStart('0').Length);
        }

        /// <summary>Two numbers as whole ones, times the same power of ten.</summary>
        private static void Whole(string one, string other, out BigInteger left, out BigInteger right)
        {
            left = Digits(one, out int first);
            right = Digits(other, out int second);
            left *= BigInteger.Pow(10, Math.Max(first - second, 0));
            right *= BigInteger.Pow(10, Math.Max(second - first, 0));
        }

        /// <summary>The digits of a number with their sign, and its power of ten.</summary>
        private static BigInteger Digits(string text, out int power)
        {
            power = 0;
            string bare = text.Trim(XmlSpace.Characters);
            if (IsZero(bare))
            {
                return BigInteger.Zero;
            }

            Split(bare, out bool negative, out string digits, out int point);
            power = point - digits.Length;
            BigInteger found = BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
            return negative ? -found : found;
        }

        /// <summary>The hash of a number's value, in any of the forms.</summary>
        internal static int Hash(string text) => Canonical(text).GetHashCode();

        /// <summary>A text that all forms of a number share.</summary>
        internal static string Canonical(string text)
        {
            Split(text, out bool negative, out string digits, out int point);
            string shorter = digits.TrimStart('0');
            point -= digits.Length - shorter.Length;
            shorter = shorter.TrimEnd('0');
            return shorter.Length == 0 ? "0" : (negative ? "-" : "+") + shorter + "e" + point.ToString(CultureInfo.InvariantCulture);
        }

        /// <summary>The digits of a number, and where its point stands among them.</summary>
        private static void Split(string text, out bool negative, out string digits, out int point)
        {
            negative = text.StartsWith("-", StringComparison.Ordinal);
            string rest = text.TrimStart('+', '-');
            int exponentAt = rest.IndexOfAny(Exponents);
            string mantissa = exponentAt < 0 ? rest : rest.Substring(0, exponentAt);
            int pointAt = mantissa.IndexOf('.');
            digits = pointAt < 0 ? mantissa : mantissa.Remove(pointAt, 1);
            long exponent = exponentAt < 0 ? 0 : Exponent(rest.Substring(exponentAt + 1));
            long place = (pointAt < 0 ? mantissa.Length : pointAt) + exponent;
            point = (int)Math.Max(Math.Min(place, int.MaxValue), -int.MaxValue);
        }

        private static long Exponent(string text) =>
            long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long exponent)
            && Math.Abs(exponent) < int.MaxValue
                ? exponent
                : text.StartsWith("-", StringComparison.Ordinal) ? -int.MaxValue : int.MaxValue;
    }
}
