using System.Globalization;
using System.Text;

namespace HubSante.Models.V0
{
    /// <summary>French labels as they are compared: without accents and case, whatever the globalisation mode.</summary>
    internal static class LabelText
    {
        private const string Accented = "àâäáãåçéèêëíìîïñóòôöõúùûüýÿÀÂÄÁÃÅÇÉÈÊËÍÌÎÏÑÓÒÔÖÕÚÙÛÜÝŸ";
        private const string Plain = "aaaaaaceeeeiiiinooooouuuuyyaaaaaaceeeeiiiinooooouuuuyy";

        internal static string Folded(string text)
        {
            var folded = new StringBuilder(text.Length);
            foreach (char character in text)
            {
                int accented = Accented.IndexOf(character);
                if (accented >= 0)
                {
                    folded.Append(Plain[accented]);
                }
                else if (character == 'œ' || character == 'Œ')
                {
                    folded.Append("oe");
                }
                else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
                {
                    folded.Append(char.ToLowerInvariant(character));
                }
            }

            return folded.ToString();
        }
    }
}
