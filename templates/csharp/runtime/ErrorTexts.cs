using System.Collections.Generic;

namespace HubSante.Models.V0
{
    /// <summary>The one table of texts, French and English.</summary>
    internal static class ErrorTexts
    {
        private static readonly Dictionary<string, string[]> Texts = new Dictionary<string, string[]>
        {
            [ErrorCodes.Syntax] = new[] { "Le texte n'est ni du JSON ni du XML lisible.", "The text is not JSON or XML that may be read." },
            [ErrorCodes.Message] = new[] { "{path} ne contient pas un et un seul message connu de cette version.", "{path} does not hold one, and only one, message that this release knows." },
            [ErrorCodes.Required] = new[] { "Le champ {path} est obligatoire.", "{path} is required." },
            [ErrorCodes.Unknown] = new[] { "Le champ {path} n'existe pas dans le modèle.", "{path} is not in the model." },
            [ErrorCodes.Type] = new[] { "La valeur de {path} n'est pas du type attendu.", "The value of {path} is not of the expected type." },
            [ErrorCodes.Pattern] = new[] { "La valeur de {path} n'a pas la forme attendue.", "The value of {path} does not have the expected form." },
            [ErrorCodes.Code] = new[] { "La valeur de {path} n'est pas dans sa nomenclature.", "The value of {path} is not in its code list." },
            [ErrorCodes.MinItems] = new[] { "La liste {path} a trop peu de valeurs.", "{path} has too few values." },
            [ErrorCodes.MaxItems] = new[] { "La liste {path} a trop de valeurs.", "{path} has too many values." },
            [ErrorCodes.Order] = new[] { "L'élément {path} n'est pas à sa place.", "The element {path} is out of place." },
        };

        internal static string French(string code, string path) => Texts[code][0].Replace("{path}", path);

        internal static string English(string code, string path) => Texts[code][1].Replace("{path}", path);
    }
}
