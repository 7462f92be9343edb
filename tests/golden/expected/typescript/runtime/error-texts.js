/**
 * The texts of errors, French and English, by code and variant.
 * @type {Readonly<Record<string, readonly [string, string]>>}
 */
export const TEXTS = {
  "field.label": [
    "«\u00a0{label}\u00a0» ({path})",
    "\"{label}\" ({path})",
  ],
  "kind.text": [
    "un texte",
    "a text",
  ],
  "kind.integer": [
    "un nombre entier",
    "a whole number",
  ],
  "kind.number": [
    "un nombre",
    "a number",
  ],
  "kind.boolean": [
    "un booléen (true ou false)",
    "a boolean (true or false)",
  ],
  "kind.list": [
    "une liste",
    "a list",
  ],
  "kind.object": [
    "un objet",
    "an object",
  ],
  "syntax": [
    "Le texte n’est ni du JSON ni du XML lisible.",
    "The text is neither JSON nor XML that can be read.",
  ],
  "message": [
    "Le champ {field} ne contient pas un message connu de cette version, et un seul.",
    "The field {field} does not hold exactly one message that this release knows.",
  ],
  "message.document": [
    "Le document ne contient pas un message connu de cette version, et un seul.",
    "The document does not hold exactly one message that this release knows.",
  ],
  "required": [
    "Le champ {field} est obligatoire.",
    "The field {field} is required.",
  ],
  "unknown": [
    "Le champ {field} n’est pas prévu à cet endroit.",
    "The field {field} is not expected here.",
  ],
  "unknown.attribute": [
    "L’attribut XML {field} n’est pas prévu à cet endroit.",
    "The XML attribute {field} is not expected here.",
  ],
  "type": [
    "Le champ {field} doit être {expected}.",
    "The field {field} must be {expected}.",
  ],
  "type.any": [
    "La valeur du champ {field} n’est pas du type attendu.",
    "The value of the field {field} is not of the expected type.",
  ],
  "type.document": [
    "Le document doit être un objet.",
    "The document must be an object.",
  ],
  "pattern": [
    "La valeur du champ {field} n’a pas la forme attendue.",
    "The value of the field {field} does not have the expected form.",
  ],
  "pattern.example": [
    "La valeur du champ {field} n’a pas la forme attendue, par exemple\u00a0: {example}",
    "The value of the field {field} does not have the expected form, for example: {example}",
  ],
  "pattern.date": [
    "Le champ {field} doit être une date, par exemple\u00a0: {example}",
    "The field {field} must be a date, for example: {example}",
  ],
  "pattern.datetime": [
    "Le champ {field} doit être une date et une heure avec leur décalage, par exemple\u00a0: {example}",
    "The field {field} must be a date and time with its offset, for example: {example}",
  ],
  "pattern.phoneNumber": [
    "Le champ {field} doit être un numéro de téléphone, par exemple\u00a0: {example}",
    "The field {field} must be a telephone number, for example: {example}",
  ],
  "code": [
    "La valeur du champ {field} n’est pas un code de la nomenclature «\u00a0{expected} ».",
    "The value of the field {field} is not a code of the list \"{expected}\".",
  ],
  "code.sheet": [
    "La valeur du champ {field} n’est pas un des codes admis\u00a0: {expected}.",
    "The value of the field {field} is not one of the codes: {expected}.",
  ],
  "code.any": [
    "La valeur du champ {field} n’est pas un des codes admis.",
    "The value of the field {field} is not one of the codes.",
  ],
  "min-items": [
    "Le champ {field} doit avoir au moins {expected} valeurs.",
    "The field {field} must have at least {expected} values.",
  ],
  "min-items.one": [
    "Le champ {field} doit avoir au moins une valeur.",
    "The field {field} must have at least one value.",
  ],
  "max-items": [
    "Le champ {field} doit avoir au plus {expected} valeurs.",
    "The field {field} must have at most {expected} values.",
  ],
  "max-items.one": [
    "Le champ {field} ne doit figurer qu’une fois.",
    "The field {field} must occur only once.",
  ],
  "bounds": [
    "La valeur du champ {field} est hors des bornes du modèle.",
    "The value of the field {field} is out of the bounds of the model.",
  ],
  "length": [
    "La longueur du champ {field} est hors des bornes du modèle.",
    "The length of the field {field} is out of the bounds of the model.",
  ],
  "unique": [
    "La valeur {field} figure déjà dans sa liste.",
    "The value {field} is already in its list.",
  ],
  "choice": [
    "La valeur du champ {field} n’a pas une des formes admises, et une seule.",
    "The value of the field {field} does not have exactly one of the forms allowed.",
  ],
  "order": [
    "L’élément {field} n’est pas à sa place\u00a0: les éléments XML suivent l’ordre du modèle.",
    "The element {field} is out of place: XML elements follow the order of the model.",
  ],
  "host": [
    "L’hôte virtuel {host} n’admet pas {messages}\u00a0; hôtes virtuels qui l’admettent\u00a0: {hosts}.",
    "The virtual host {host} does not allow {messages}; virtual hosts that do: {hosts}.",
  ],
  "host.none": [
    "L’hôte virtuel {host} n’admet pas {messages}\u00a0; aucun hôte virtuel de cette version ne l’admet.",
    "The virtual host {host} does not allow {messages}; no virtual host of this release does.",
  ],
};
