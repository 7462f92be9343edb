using System;
using System.Globalization;
using System.Text.Json;

namespace HubSante.Models.V0
{
    /// <summary>
    /// How values are kept: texts as <c>string</c>, numbers as <see cref="HubNumber"/>, booleans as <c>bool</c> or
    /// <see cref="XmlBoolean"/>, objects and lists as themselves, anything of a wrong type as it came (JSON or XML).
    /// </summary>
    internal static class Slot
    {
        private const string DateForm = "yyyy-MM-dd";
        private const string DateTimeForm = "yyyy-MM-dd'T'HH:mm:sszzz";

        internal static T Read<T>(object? kept)
        {
            switch (kept)
            {
                case null:
                    return default!;
                case T value:
                    return value;
                case Repeated several:
                    return Read<T>(several.First);
                case object _ when typeof(T) == typeof(HubValue):
                    return (T)(object)new HubValue(kept);
                case HubNumber number:
                    return Is<T, decimal>() ? Cast<T>(number.Value) : Is<T, long>() ? Cast<T>(number.Integer) : default!;
                case XmlBoolean boolean when Is<T, bool>():
                    return Cast<T>(boolean.Value);
                case string text when Is<T, DateTimeOffset>():
                    return Cast<T>(ReadDateTime(text));
                case string text when Is<T, DateTime>():
                    return Cast<T>(ReadDate(text));
                case string text when typeof(CodeValue).IsAssignableFrom(typeof(T)):
                    return (T)(object)CodeList.For(typeof(T)).ValueOf(text);
                default:
                    return default!;
            }
        }

        internal static object? Write<T>(T value)
        {
            switch ((object?)value)
            {
                case decimal number:
                    return new HubNumber(number);
                case long number:
                    return new HubNumber(number);
                case DateTimeOffset moment:
                    return Text(moment);
                case DateTime day:
                    return day.ToString(DateForm, CultureInfo.InvariantCulture);
                case CodeValue code:
                    return code.Code;
                case HubValue any:
                    return any.Kept;
                default:
                    return value;
            }
        }

        internal static string Text(DateTimeOffset moment) => moment.ToString(DateTimeForm, CultureInfo.InvariantCulture);

        /// <summary>A deep copy; what nothing changes is shared.</summary>
        internal static object? Copy(object? kept)
        {
            switch (kept)
            {
                case HubObject value:
                    return value.CopyObject();
                case IHubList list:
                    return list.Copy();
                case Repeated several:
                    return several.WithFirst(Copy(several.First)!);
                default:
                    return kept;
            }
        }

        internal static string? Lexical(object? kept)
        {
            switch (kept)
            {
                case string text:
                    return text;
                case HubNumber number:
                    return number.Text;
                case bool boolean:
                    return boolean ? "true" : "false";
                case XmlBoolean boolean:
                    return boolean.Text;
                case JsonScalar scalar:
                    return scalar.Text;
                case JsonElement json:
                    return json.GetRawText();
                default:
                    return null;
            }
        }

        private static bool Is<T, TWanted>()
            where TWanted : struct => typeof(T) == typeof(TWanted) || typeof(T) == typeof(TWanted?);

        private static T Cast<T>(object? value) => value is T cast ? cast : default!;

        private static DateTimeOffset? ReadDateTime(string text) =>
            DateTimeOffset.TryParseExact(text, DateTimeForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value)
                ? value
                : (DateTimeOffset?)null;

        private static DateTime? ReadDate(string text) =>
            DateTime.TryParseExact(text, DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value)
                ? value
                : (DateTime?)null;
    }
}
