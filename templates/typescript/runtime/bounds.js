import { exactText, scientific } from "./numbers.js";

/** @import { Bounds } from "./specs.js" */

/**
 * Whether a text or a number is out of its bounds: the code of the error, or nothing (JSON Schema draft-07, 6.2 and 6.3).
 * @param {unknown} value
 * @param {any} holder
 * @param {string | number} key
 * @param {Bounds} bounds
 * @returns {"bounds" | "length" | ""}
 */
export function outOfBounds(value, holder, key, bounds) {
  if (typeof value === "string") {
    return isWithinLength(value, bounds) ? "" : "length";
  }
  const isNumber = typeof value === "number" && Number.isFinite(value);
  return isNumber && !isWithin(exactText(holder, key, value) ?? String(value), bounds) ? "bounds" : "";
}

/**
 * The length of a text is that of its characters, which are those of Unicode.
 * @param {string} text
 * @param {Bounds} bounds
 */
function isWithinLength(text, { minLength = 0, maxLength = Infinity }) {
  let length = text.length;
  if (length > maxLength || length < 2 * minLength) {
    length -= text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0;
  }
  return length >= minLength && length <= maxLength;
}

/**
 * @param {string} number as JSON has it
 * @param {Bounds} bounds
 */
function isWithin(number, { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf }) {
  return (
    (minimum === undefined || compare(number, minimum) >= 0) &&
    (maximum === undefined || compare(number, maximum) <= 0) &&
    (exclusiveMinimum === undefined || compare(number, exclusiveMinimum) > 0) &&
    (exclusiveMaximum === undefined || compare(number, exclusiveMaximum) < 0) &&
    (multipleOf === undefined || isMultiple(number, multipleOf))
  );
}

/**
 * The order of two numbers by all their digits.
 * @param {string} one
 * @param {string} other
 */
function compare(one, other) {
  const [left, right] = whole(one, other);
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * @param {string} number
 * @param {string} unit
 */
function isMultiple(number, unit) {
  const [left, right] = whole(number, unit);
  return left % right === 0n;
}

/**
 * Two numbers as whole ones, times the same power of ten.
 * @param {string} one
 * @param {string} other
 * @returns {[bigint, bigint]}
 */
function whole(one, other) {
  const [left, right] = [scientific(one), scientific(other)];
  const least = Math.min(left.exponent, right.exponent);
  return [shifted(left, least), shifted(right, least)];
}

/**
 * @param {{ sign: string, digits: string, exponent: number }} number
 * @param {number} least
 */
function shifted({ sign, digits, exponent }, least) {
  const found = BigInt(digits) * 10n ** BigInt(exponent - least);
  return sign === "-" ? -found : found;
}
