namespace HubSante.Models.V9
{
    /// <summary>The words of errors: a line for each text, message, type and field; see <see cref="Words"/>.</summary>
    internal static class WordTable
    {
        internal static readonly string[] Lines =
        {
            "t\u0009field.label\u0009« {label} » ({path})\u0009\"{label}\" ({path})",
            "t\u0009kind.text\u0009un texte\u0009a text",
            "t\u0009kind.integer\u0009un nombre entier\u0009a whole number",
            "t\u0009kind.number\u0009un nombre\u0009a number",
            "t\u0009kind.boolean\u0009un booléen (true ou false)\u0009a boolean (true or false)",
            "t\u0009kind.list\u0009une liste\u0009a list",
            "t\u0009kind.object\u0009un objet\u0009an object",
            "t\u0009syntax\u0009Le texte n’est ni du JSON ni du XML lisible.\u0009The text is neither JSON nor XML that can be read.",
            "t\u0009message\u0009Le champ {field} ne contient pas un message connu de cette version, et un seul.\u0009The field {field} does not hold exactly one message that this release knows.",
            "t\u0009message.document\u0009Le document ne contient pas un message connu de cette version, et un seul.\u0009The document does not hold exactly one message that this release knows.",
            "t\u0009required\u0009Le champ {field} est obligatoire.\u0009The field {field} is required.",
            "t\u0009unknown\u0009Le champ {field} n’est pas prévu à cet endroit.\u0009The field {field} is not expected here.",
            "t\u0009unknown.attribute\u0009L’attribut XML {field} n’est pas prévu à cet endroit.\u0009The XML attribute {field} is not expected here.",
            "t\u0009type\u0009Le champ {field} doit être {expected}.\u0009The field {field} must be {expected}.",
            "t\u0009type.any\u0009La valeur du champ {field} n’est pas du type attendu.\u0009The value of the field {field} is not of the expected type.",
            "t\u0009type.document\u0009Le document doit être un objet.\u0009The document must be an object.",
            "t\u0009pattern\u0009La valeur du champ {field} n’a pas la forme attendue.\u0009The value of the field {field} does not have the expected form.",
            "t\u0009pattern.example\u0009La valeur du champ {field} n’a pas la forme attendue, par exemple : {example}\u0009The value of the field {field} does not have the expected form, for example: {example}",
            "t\u0009pattern.date\u0009Le champ {field} doit être une date, par exemple : {example}\u0009The field {field} must be a date, for example: {example}",
            "t\u0009pattern.datetime\u0009Le champ {field} doit être une date et une heure avec leur décalage, par exemple : {example}\u0009The field {field} must be a date and time with its offset, for example: {example}",
            "t\u0009pattern.phoneNumber\u0009Le champ {field} doit être un numéro de téléphone, par exemple : {example}\u0009The field {field} must be a telephone number, for example: {example}",
            "t\u0009code\u0009La valeur du champ {field} n’est pas un code de la nomenclature « {expected} ».\u0009The value of the field {field} is not a code of the list \"{expected}\".",
            "t\u0009code.sheet\u0009La valeur du champ {field} n’est pas un des codes admis : {expected}.\u0009The value of the field {field} is not one of the codes: {expected}.",
            "t\u0009code.any\u0009La valeur du champ {field} n’est pas un des codes admis.\u0009The value of the field {field} is not one of the codes.",
            "t\u0009min-items\u0009Le champ {field} doit avoir au moins {expected} valeurs.\u0009The field {field} must have at least {expected} values.",
            "t\u0009min-items.one\u0009Le champ {field} doit avoir au moins une valeur.\u0009The field {field} must have at least one value.",
            "t\u0009max-items\u0009Le champ {field} doit avoir au plus {expected} valeurs.\u0009The field {field} must have at most {expected} values.",
            "t\u0009max-items.one\u0009Le champ {field} ne doit figurer qu’une fois.\u0009The field {field} must occur only once.",
            "t\u0009bounds\u0009La valeur du champ {field} est hors des bornes du modèle.\u0009The value of the field {field} is out of the bounds of the model.",
            "t\u0009length\u0009La longueur du champ {field} est hors des bornes du modèle.\u0009The length of the field {field} is out of the bounds of the model.",
            "t\u0009unique\u0009La valeur {field} figure déjà dans sa liste.\u0009The value {field} is already in its list.",
            "t\u0009choice\u0009La valeur du champ {field} n’a pas une des formes admises, et une seule.\u0009The value of the field {field} does not have exactly one of the forms allowed.",
            "t\u0009order\u0009L’élément {field} n’est pas à sa place : les éléments XML suivent l’ordre du modèle.\u0009The element {field} is out of place: XML elements follow the order of the model.",
            "t\u0009host\u0009L’hôte virtuel {host} n’admet pas {messages} ; hôtes virtuels qui l’admettent : {hosts}.\u0009The virtual host {host} does not allow {messages}; virtual hosts that do: {hosts}.",
            "t\u0009host.none\u0009L’hôte virtuel {host} n’admet pas {messages} ; aucun hôte virtuel de cette version ne l’admet.\u0009The virtual host {host} does not allow {messages}; no virtual host of this release does.",
            "e\u0009edxlDistribution\u0009Enveloppe EDXL-DE",
            "o\u0009descriptor",
            "f\u0009language\u0009Langue\u0009text\u0009\u00091\u00091",
            "f\u0009explicitAddress\u0009Adresse du destinataire\u0009object\u0009explicitAddress\u00091\u00091",
            "o\u0009explicitAddress",
            "f\u0009explicitAddressScheme\u0009Schéma d'adressage\u0009text\u0009\u00091\u00091",
            "f\u0009explicitAddressValue\u0009Adresse\u0009text\u0009\u00091\u00091",
            "o\u0009contentObject",
            "f\u0009jsonContent\u0009Contenu\u0009object\u0009jsonContent\u00091\u00091",
            "o\u0009jsonContent",
            "f\u0009embeddedJsonContent\u0009Contenu embarqué\u0009object\u0009embeddedJsonContent\u00091\u00091",
            "o\u0009embeddedJsonContent",
            "f\u0009message\u0009Message\u0009object\u0009message\u00091\u00091",
            "o",
            "f\u0009distributionID\u0009Identifiant de l'envoi\u0009text\u0009\u00091\u00091",
            "f\u0009senderID\u0009Identifiant de l'émetteur\u0009text\u0009\u00091\u00091",
            "f\u0009dateTimeSent\u0009Date et heure d'envoi\u0009datetime\u0009\u00091\u00091\u0009\u0009\u00092024-01-31T12:00:00+01:00",
            "f\u0009dateTimeExpires\u0009Date et heure d'expiration\u0009datetime\u0009\u00091\u00091\u0009\u0009\u00092024-01-31T12:00:00+01:00",
            "f\u0009distributionStatus\u0009Statut de l'envoi\u0009text\u0009\u00091\u00091\u0009\u0009\u0009\u0009Actual\u0009Exercise",
            "f\u0009distributionKind\u0009Nature de l'envoi\u0009text\u0009\u00091\u00091\u0009\u0009\u0009\u0009Report\u0009Update\u0009Cancel\u0009Ack\u0009Error",
            "f\u0009descriptor\u0009Descripteur\u0009object\u0009descriptor\u00091\u00091",
            "f\u0009content\u0009Contenu\u0009object\u0009contentObject\u00091",
            "h\u0009message\u0009En-tête de message",
            "o\u0009sender",
            "f\u0009name\u0009Nom du système\u0009text\u0009\u00091\u00091",
            "f\u0009URI\u0009Adresse technique du système\u0009text\u0009\u00091\u00091",
            "o\u0009recipient",
            "f\u0009name\u0009Nom du système\u0009text\u0009\u00091\u00091",
            "f\u0009URI\u0009Adresse technique du système\u0009text\u0009\u00091\u00091",
            "o",
            "f\u0009messageId\u0009Identifiant du message\u0009text\u0009\u00091\u00091",
            "f\u0009sender\u0009Système émetteur\u0009object\u0009sender\u00091\u00091",
            "f\u0009sentAt\u0009Date et heure d'envoi\u0009datetime\u0009\u00091\u00091",
            "f\u0009kind\u0009Nature du message\u0009text\u0009\u00091\u00091\u0009\u0009\u0009\u0009Report\u0009Update\u0009Cancel\u0009Ack\u0009Error",
            "f\u0009status\u0009Statut du message\u0009text\u0009\u00091\u00091\u0009\u0009\u0009\u0009Actual\u0009Exercise\u0009System",
            "f\u0009recipient\u0009Systèmes destinataires\u0009object\u0009recipient\u00091",
            "m\u0009createCas\u0009Dossier",
            "o\u0009evenement",
            "f\u0009name\u0009Nom\u0009text\u0009\u00091\u00091",
            "f\u0009root\u0009Racine\u0009object\u0009noeud\u00090\u00091",
            "f\u0009other\u0009Autres\u0009object\u0009noeud\u00091\u00093",
            "o\u0009noeud",
            "f\u0009child\u0009Enfants\u0009object\u0009noeud\u00090",
            "o\u0009libre",
            "o",
            "f\u0009caseId\u0009Identifiant du dossier\u0009text\u0009\u00091\u00091\u0009\u0009\u0009fr.health.samu750.1",
            "f\u0009class\u0009Un mot réservé\u0009text\u0009\u00090\u00091",
            "f\u0009schema\u0009Un nom que Pydantic prend\u0009integer\u0009\u00090\u00091",
            "f\u0009size\u0009Taille\u0009number\u0009\u00090\u00091",
            "f\u0009isDone\u0009Clos\u0009boolean\u0009\u00090\u00091",
            "f\u0009day\u0009Jour\u0009date\u0009\u00090\u00091\u0009\u0009\u00092024-01-31",
            "f\u0009moment\u0009Moment\u0009datetime\u0009\u00091\u00091\u0009\u0009\u00092024-01-31T12:00:00+01:00",
            "f\u0009phone\u0009Téléphone\u0009phoneNumber\u0009\u00090\u0009\u0009\u0009\u0009tel:+33100000000",
            "f\u0009state\u0009État\u0009text\u0009\u00090\u00091\u0009\u0009\u0009\u0009OUVERT\u0009CLOS\u00092",
            "f\u0009motive\u0009Motif\u0009text\u0009\u00092\u000910\u0009HubSante.motif\u0009Motif de recours",
            "f\u0009event\u0009Événement\u0009object\u0009evenement\u00091\u00091",
            "f\u0009free\u0009Libre\u0009object\u0009libre\u00090\u00091",
            "m\u0009reference",
            "o",
            "f\u0009distributionID\u0009Identifiant\u0009text\u0009\u00091\u00091",
        };

        /// <summary>A code list, by its identifier; null where the release has none.</summary>
        internal static CodeList? ListOf(string id)
        {
            switch (id)
            {
                case "HubSante.motif":
                    return CodeList.For(typeof(global::HubSante.Models.V9.Codes.MotifDeRecours));
                case "CISU-Code_Inutile":
                    return CodeList.For(typeof(global::HubSante.Models.V9.Codes.Inutile));
                default:
                    return null;
            }
        }
    }
}
