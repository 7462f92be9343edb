namespace HubSante.Transforms
{
    /// <summary>Single values in another type, without a change of what they say.</summary>
    internal static class Casts
    {
        /// <summary>Instead of a value that the target's type cannot express.</summary>
        internal static readonly object NotCastable = new object();

        /// <summary>The value as <c>text</c>, <c>boolean</c>, <c>number</c> or <c>integer</c>.</summary>
        internal static object Cast(object? value, string kind)
        {
            switch (kind)
            {
                case "text":
                    return JsonWriter.Text(value) ?? NotCastable;
                case "boolean":
                    return value is bool ? value : value as string == "true" ? true : value as string == "false" ? false : NotCastable;
                default:
                    JsonNumber? number = value is string text ? JsonNumber.In(text) : value as JsonNumber;
                    return number != null && (kind == "number" || number.IsWhole) ? number : NotCastable;
            }
        }
    }
}
