/** @import { ErrorCode, HubError } from "./types.js" */

/**
 * The text of each error: English, then French.
 * @type {Readonly<Record<ErrorCode, readonly [string, string]>>}
 */
const TEXTS = {
  syntax: ["The text cannot be read: {detail}.", "Le texte est illisible : {detail}."],
  message: [
    "{path} must hold exactly one message of this release.",
    "{path} doit porter un seul message, connu de cette version.",
  ],
  required: ["{path} is required.", "Le champ {path} est obligatoire."],
  unknown: ["{path} is not a field of the model.", "Le champ {path} n'existe pas dans le modèle."],
  type: ["{path} is not of the right type (expected: {detail}).", "{path} n'est pas du bon type (attendu : {detail})."],
  pattern: ["{path} does not match {detail}.", "{path} ne respecte pas le format {detail}."],
  code: ["{path} is not a code of its list.", "{path} n'est pas un code de sa nomenclature."],
  "min-items": ["{path} has too few values.", "{path} n'a pas assez de valeurs."],
  "max-items": ["{path} has too many values.", "{path} a trop de valeurs."],
  order: ["The element {path} is out of place.", "L'élément {path} n'est pas à sa place."],
};

/** @type {ReadonlyMap<string, string>} */
const TYPES = new Map([
  ["string", "texte"],
  ["integer", "entier"],
  ["number", "nombre"],
  ["boolean", "booléen"],
  ["array", "liste"],
  ["object", "objet"],
]);

/**
 * One thing that is wrong with a message.
 * @param {ErrorCode} code
 * @param {string} path from the document's root: `$.createCaseHealth.patient[0].sex`
 * @param {string} detail what was expected: a type, a pattern, a code list
 * @returns {HubError}
 */
export function hubError(code, path, detail) {
  const [en, fr] = TEXTS[code];
  const french = code === "type" ? (TYPES.get(detail) ?? detail) : detail;
  return { code, path, detail, en: filled(en, path, detail), fr: filled(fr, path, french) };
}

/**
 * @param {string} text
 * @param {string} path
 * @param {string} detail
 */
function filled(text, path, detail) {
  return text.replace(/\{(path|detail)\}/g, (_, name) => (name === "path" ? path : detail));
}

/** A text that is not JSON or XML that may be read; it ends the reading. */
export class Unreadable extends Error {
  /**
   * @param {string} reason
   * @param {number} [offset] where in the text, counted from 0
   */
  constructor(reason, offset = 0) {
    super(reason);
    this.name = "Unreadable";
    this.offset = offset;
  }
}

/** A value that the other format cannot carry: a control character in XML, a key that is no name of XML. */
export class ConversionError extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message);
    this.name = "ConversionError";
  }
}

/** A kind of message that the virtual host does not let through (DST). */
export class MessageNotAllowedError extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message);
    this.name = "MessageNotAllowedError";
  }
}
