import { readJson } from "./json-read.js";
import { exactText, normal } from "./numbers.js";
import { step } from "./paths.js";

/** @import { Change } from "./types.js" */

/**
 * The changes from one text of JSON to another, in the order of their paths in them.
 * @param {string} one
 * @param {string} other
 * @returns {Change[]}
 */
export function changesBetween(one, other) {
  /** @type {Change[]} */
  const changes = [];
  compare([readJson(one)], [readJson(other)], 0, "$", changes);
  return changes;
}

/**
 * @param {any} left the object or list that holds the old value
 * @param {any} right that of the new one
 * @param {string | number} key
 * @param {string} path of the values
 * @param {Change[]} changes
 */
function compare(left, right, key, path, changes) {
  const one = own(left, key);
  const other = own(right, key);
  if (Array.isArray(one) && Array.isArray(other)) {
    for (let index = 0; index < Math.max(one.length, other.length); index++) {
      compare(one, other, index, `${path}[${index}]`, changes);
    }
  } else if (isObject(one) && isObject(other)) {
    for (const name of new Set([...Object.keys(one), ...Object.keys(other)])) {
      compare(one, other, name, `${path}${step(name)}`, changes);
    }
  } else if (!isSame(left, right, key)) {
    changes.push({ path, old: one, new: other });
  }
}

/**
 * @param {any} holder
 * @param {string | number} key
 */
function own(holder, key) {
  return Object.hasOwn(holder, key) ? holder[key] : undefined;
}

/** @param {unknown} value */
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Whether two values are the same; numbers by their digits, by which 48 is 48.0.
 * @param {any} left
 * @param {any} right
 * @param {string | number} key
 */
function isSame(left, right, key) {
  const one = own(left, key);
  const other = own(right, key);
  return typeof one === "number" && typeof other === "number"
    ? digits(left, key, one) === digits(right, key, other)
    : one === other;
}

/**
 * @param {any} holder
 * @param {string | number} key
 * @param {number} number
 */
function digits(holder, key, number) {
  return normal(exactText(holder, key, number) ?? String(number));
}
