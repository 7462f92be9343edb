import { isFaithful } from "./json-quick.js";
import { StrictReader } from "./json-strict.js";

const ESCAPED_SURROGATE = /\\u[dD][89a-fA-F]/;
const SURROGATE = /\p{Surrogate}/u;

/**
 * The value of a text of JSON. Throws `Unreadable`: for a key that stands twice, half a character, more than 64
 * levels, a number beyond every double or of more than 400 characters, too.
 *
 * The engine's own reader does the work, and a text of which it may have lost something is read again, character by
 * character.
 * @param {string} text
 * @returns {unknown}
 */
export function readJson(text) {
  if (hasWholeCharacters(text)) {
    const value = parsed(text);
    if (value !== undefined && isFaithful(text, value)) {
      return value;
    }
  }
  return new StrictReader(text).document();
}

/** @param {string} text */
function hasWholeCharacters(text) {
  /** @type {any} */
  const given = text;
  const isWhole = given.isWellFormed ? given.isWellFormed() : !SURROGATE.test(text); // ES2024
  return isWhole && !(text.includes("\\u") && ESCAPED_SURROGATE.test(text));
}

/**
 * @param {string} text
 * @returns {unknown} undefined where the text is no JSON
 */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
