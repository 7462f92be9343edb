import { isNumber, isNumberText, isWhole, numberOf } from "./values.js";

/** Instead of a value that the target's type cannot express. */
export const NOT_CASTABLE = Symbol("not castable");

/**
 * A value in another type, without a change of what it says; `NOT_CASTABLE` where that would change it.
 * @param {any} value
 * @param {string} kind `text`, `boolean`, `number` or `integer`
 * @returns {any}
 */
export function cast(value, kind) {
  if (kind === "text") {
    return typeof value === "boolean" || isNumber(value) ? String(value) : onlyIf(value, typeof value === "string");
  }
  if (kind === "boolean") {
    const isWord = value === "true" || value === "false";
    return isWord ? value === "true" : onlyIf(value, typeof value === "boolean");
  }
  const number = typeof value === "string" && isNumberText(value) ? numberOf(value) : value;
  return onlyIf(number, isNumber(number) && (kind === "number" || isWhole(number)));
}

/**
 * @param {any} value
 * @param {boolean} fits
 */
function onlyIf(value, fits) {
  return fits ? value : NOT_CASTABLE;
}
