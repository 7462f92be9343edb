namespace HubSante.Models.V0
{
    /// <summary>White space of XML 1.0 (section 2.3), which numbers and booleans may have around them.</summary>
    internal static class XmlSpace
    {
        internal static readonly char[] Characters = { ' ', '\t', '\r', '\n' };

        internal static bool IsBlank(string text)
        {
            foreach (char letter in text)
            {
                if (letter != ' ' && letter != '\n' && letter != '\t' && letter != '\r')
                {
                    return false;
                }
            }

            return true;
        }
    }
}
