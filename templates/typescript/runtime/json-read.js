import { Unreadable } from "./errors.js";
import { countKeys, scan } from "./json-scan.js";
import { StrictReader } from "./json-strict.js";

const DEEPEST = 64;
const ESCAPED_SURROGATE = /\\u[dD][89a-fA-F]/;
const SURROGATE = /\p{Surrogate}/u;

/**
 * The value of a text of JSON. Throws `Unreadable`: for a key that stands twice, half a character, more than 64
 * levels, a number beyond every double or of more than 400 characters, too.
 *
 * The engine's own reader does the work; whether it may have lost something is told from the text alone, and such a
 * text is read again, character by character.
 * @param {string} text
 * @returns {unknown}
 */
export function readJson(text) {
  const { keys, deepest, hasLongNumber } = scan(text);
  if (deepest > DEEPEST) {
    throw new Unreadable(`more than ${DEEPEST} levels`);
  }
  if (!hasLongNumber && !SURROGATE.test(text) && !(text.includes("\\u") && ESCAPED_SURROGATE.test(text))) {
    const value = parsed(text);
    if (value !== undefined && (typeof value !== "object" || countKeys(value) === keys)) {
      return value;
    }
  }
  return new StrictReader(text).document();
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
