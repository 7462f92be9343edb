import { ConversionError } from "./errors.js";
import { isOutsideXml } from "./xml-text.js";

const TEXT = /[&<>\r]/g;
const VALUE = /[&<>"\r\n\t]/g;
const START = "A-Za-z_\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u02FF\\u0370-\\u037D";
const NAME = new RegExp(`^[${START}][${START}0-9.\\-\\xB7\\u0300-\\u036F]*$`);
/** @type {ReadonlyMap<string, string>} */
const ESCAPES = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["\r", "&#13;"],
  ["\n", "&#10;"],
  ["\t", "&#9;"],
]);

/**
 * A text between tags. Throws `ConversionError` where it has a character that XML has not.
 * @param {string} text
 */
export function escapedText(text) {
  return checked(text).replace(TEXT, escaped);
}

/**
 * A text in double quotes.
 * @param {string} text
 */
export function escapedValue(text) {
  return checked(text).replace(VALUE, escaped);
}

/** @param {string} text */
function checked(text) {
  if (isOutsideXml(text)) {
    throw new ConversionError("a text has a character that XML cannot carry"); // which text is nobody else's business
  }
  return text;
}

/** @param {string} char */
function escaped(char) {
  return ESCAPES.get(char) ?? char;
}

/**
 * The name of a property as that of an element. Throws `ConversionError` where XML has no such name.
 * @param {string} name
 */
export function elementName(name) {
  if (!NAME.test(name)) {
    throw new ConversionError(`${JSON.stringify(name.slice(0, 80))} is no name of an XML element`);
  }
  return name;
}
