using System;

namespace HubSante.Models.V0
{
    /// <summary>Moments as texts of a message, and texts as moments: with an offset, in whole seconds.</summary>
    public static class Moments
    {
        /// <summary>The text of a moment, with its offset: <c>2024-03-12T14:05:00+01:00</c>.</summary>
        /// <param name="moment">The moment.</param>
        public static string Text(DateTimeOffset moment) => Slot.Text(moment);

        /// <summary>The text of a moment in universal time; any other <c>DateTime</c> has no offset and is refused.</summary>
        /// <param name="moment">The moment, whose kind is <c>Utc</c>.</param>
        /// <exception cref="HubFormatException">The moment has no offset; make a <c>DateTimeOffset</c> of it.</exception>
        public static string Text(DateTime moment) => moment.Kind == DateTimeKind.Utc
            ? Slot.Text(new DateTimeOffset(moment))
            : throw new HubFormatException("The moment has no offset: give a DateTimeOffset.");

        /// <summary>The moment that a text holds, with its offset.</summary>
        /// <param name="text">The text: <c>2024-03-12T14:05:00+01:00</c>.</param>
        /// <exception cref="HubFormatException">The text is no date and time with an offset.</exception>
        public static DateTimeOffset Of(string text) => Slot.Read<DateTimeOffset?>(text)
            ?? throw new HubFormatException("The text is no date and time with an offset.");
    }
}
