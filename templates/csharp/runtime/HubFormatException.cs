using System;

namespace HubSante.Models.V0
{
    /// <summary>A text cannot be read as the message asked for, or a message cannot be written in a format.</summary>
    public sealed class HubFormatException : FormatException
    {
        internal HubFormatException(string message, Exception? cause = null)
            : base(message, cause)
        {
        }
    }
}
