import { isPlain, isScalar } from "./free.js";
import { step } from "./paths.js";
import { UNREAD } from "./unread.js";

/** @import { Findings } from "./findings.js" */

/**
 * Notes what JSON has not in a value that no field describes: a function, a `Date`, NaN, `undefined` in a list.
 * @param {any} value
 * @param {string} path
 * @param {Findings} findings
 */
export function checkFree(value, path, findings) {
  if (Array.isArray(value)) {
    Array.from(value).forEach((item, index) => checkFree(item, `${path}[${index}]`, findings));
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
