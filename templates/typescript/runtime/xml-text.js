import { Unreadable } from "./errors.js";

const START = "A-Z_a-z\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}";
const PART = `${START}\\-.0-9\\xB7\\u0300-\\u036F\\u203F\\u2040`;
const NCNAME = `[${START}][${PART}]*`;
const BLANK = "[ \\t\\n]";
const ENCODING = "[A-Za-z][\\w.-]*";

/** A name with or without a prefix (XML 1.0, 2.3; Namespaces in XML 1.0, 4). */
export const NAME = new RegExp(`(?:(${NCNAME}):)?(${NCNAME})(?![:${PART}])`, "uy");
/** An attribute with the blanks before it. */
export const ATTRIBUTE = new RegExp(`${BLANK}+(?:(${NCNAME}):)?(${NCNAME})${BLANK}*=${BLANK}*(?:"([^<"]*)"|'([^<']*)')`, "uy");
/** The declaration of XML 1.0, and the encoding that it names: `<?xml version="1.0"?>`. */
export const DECLARATION = new RegExp(
  `<\\?xml${BLANK}+version${BLANK}*=${BLANK}*(?:"1\\.0"|'1\\.0')` +
    `(?:${BLANK}+encoding${BLANK}*=${BLANK}*(?:"(${ENCODING})"|'(${ENCODING})'))?` +
    `(?:${BLANK}+standalone${BLANK}*=${BLANK}*(?:"(?:yes|no)"|'(?:yes|no)'))?${BLANK}*\\?>`,
  "y",
);
/** What a declaration may name. */
export const ENCODINGS = new Set(["utf-8", "utf-16", "utf-16le", "utf-16be", "iso-8859-1", "us-ascii", "ascii"]);
export const BLANKS = /[ \t\n]*/y;
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const REFERENCE = /&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([A-Za-z]+));|&/g;
/** @type {ReadonlyMap<string, string>} */
const ENTITIES = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/**
 * Whether a text has a character that XML 1.0 has not (section 2.2).
 * @param {string} text
 */
export function isOutsideXml(text) {
  return NOT_XML.test(text);
}

/**
 * A text with its references as what they stand for: the five entities of XML, and characters by their numbers.
 * @param {string} text
 * @param {number} at
 * @returns {string}
 */
export function withoutReferences(text, at) {
  return text.includes("&") ? text.replace(REFERENCE, (...found) => referred(found, at)) : text;
}

/**
 * @param {any[]} found
 * @param {number} at
 */
function referred([, hexadecimal, decimal, name], at) {
  if (name !== undefined && ENTITIES.has(name)) {
    return ENTITIES.get(name) ?? "";
  }
  const number = hexadecimal === undefined ? Number(decimal) : parseInt(hexadecimal, 16);
  const char = number <= 0x10ffff ? String.fromCodePoint(number) : "";
  if (char === "" || isOutsideXml(char)) {
    throw new Unreadable("a reference to no character or entity of XML", at);
  }
  return char;
}
