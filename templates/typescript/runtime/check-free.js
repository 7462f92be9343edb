import { step } from "./paths.js";
import { Misfit, UNREAD } from "./unread.js";

/** @import { Findings } from "./findings.js" */

/**
 * Notes what JSON has not in a value that no field describes: a function, a `Date`, NaN, `undefined` in a list.
 * @param {any} value
 * @param {string} path
 * @param {Findings} findings
 */
export function checkFree(value, path, findings) {
  if (Array.isArray(value)) {
    value.forEach((item, index) => checkFree(item, `${path}[${index}]`, findings));
  } else if (isPlain(value)) {
    for (const name of Object.keys(value)) {
      if (value[name] !== undefined) {
        checkFree(value[name], path + step(name), findings);
      }
    }
  } else if (value !== UNREAD && !isScalar(value)) {
    findings.add("type", path, "object");
  }
}

/** @param {unknown} value */
function isScalar(value) {
  return value === null || typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
}

/** @param {unknown} value */
function isPlain(value) {
  return typeof value === "object" && value !== null && value !== UNREAD && !(value instanceof Misfit || value instanceof Date);
}
