import { ConversionError } from "./errors.js";
import { Misfit, UNREAD } from "./unread.js";

/**
 * Whether a value is a scalar of JSON.
 * @param {unknown} value
 */
export function isScalar(value) {
  return value === null || typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
}

/**
 * Whether a value is an object of JSON, if it is no list.
 * @param {unknown} value
 */
export function isPlain(value) {
  return typeof value === "object" && value !== null && value !== UNREAD && !(value instanceof Misfit || value instanceof Date);
}

/**
 * The value, where it is one of JSON. Throws `ConversionError` for NaN, a function, a `Date`, `undefined` and the like.
 * @template T
 * @param {T} value
 * @returns {T}
 */
export function ofJson(value) {
  if (!isScalar(value) && !isPlain(value)) {
    throw new ConversionError("no message has such a value: a number that is not finite, a function, a Date, or undefined in a list");
  }
  return value;
}
