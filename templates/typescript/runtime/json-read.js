import { Counted } from "./counted.js";
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
 * @param {unknown} [parsed] what `parseJson` gave of it
 * @returns {unknown}
 */
export function readJson(text, parsed = parseJson(text)) {
  const counted = new Counted();
  if (parsed !== undefined && counted.all(parsed, 1) && isFaithful(text, counted)) {
    return parsed;
  }
  return new StrictReader(text).document();
}

/**
 * What the engine's own reader gives of a text, from which it may have lost something (see `isFaithful`).
 * @param {string} text
 * @returns {unknown} undefined where the text is no JSON, or holds half a character
 */
export function parseJson(text) {
  try {
    return hasWholeCharacters(text) ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} text */
function hasWholeCharacters(text) {
  /** @type {any} */
  const given = text;
  const isWhole = given.isWellFormed ? given.isWellFormed() : !SURROGATE.test(text); // ES2024
  return isWhole && !(text.includes("\\u") && ESCAPED_SURROGATE.test(text));
}
