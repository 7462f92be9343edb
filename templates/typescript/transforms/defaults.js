import { isNumber, isObject } from "./values.js";

/**
 * The values that a table fills in, by their paths joined with `/`; where several stand for one path, the first that has one.
 * @param {readonly any[]} defaults
 * @param {any} old the old message
 * @returns {Map<string, { path: readonly string[], value: any, rule: string }>}
 */
export function workedOut(defaults, old) {
  const found = new Map();
  for (const item of defaults) {
    const key = item.path.join("/");
    const value = found.has(key) ? null : valueOf(item, old);
    if (value !== null) {
      found.set(key, { path: item.path, value, rule: item.rule });
    }
  }
  return found;
}

/**
 * @param {any} item
 * @param {any} old
 */
function valueOf(item, old) {
  if (item.template !== undefined) {
    const parts = item.template.map((/** @type {any} */ part) => (typeof part === "string" ? part : textOf(firstValue(old, part))));
    return parts.includes(null) ? null : parts.join("");
  }
  if (item.from === undefined) {
    return item.value;
  }
  const value = firstValue(old, item.from);
  return item.match === undefined ? value : part(item.match, value);
}

/**
 * What a regular expression finds in a text: its first group, or all of it where it has none.
 * @param {string} match
 * @param {any} value
 */
function part(match, value) {
  const text = textOf(value);
  const found = text === null ? null : compiled(match).exec(text);
  return found === null ? null : (found[found.length > 1 ? 1 : 0] ?? null);
}

/**
 * A regular expression over whole characters; over units where it has an escape that only those take.
 * @param {string} match
 */
function compiled(match) {
  try {
    return new RegExp(match, "u");
  } catch {
    return new RegExp(match);
  }
}

/** @param {any} value */
function textOf(value) {
  return typeof value === "string" || typeof value === "boolean" || isNumber(value) ? String(value) : null;
}

/**
 * The first value at a path without indexes; null where there is none.
 * @param {any} value
 * @param {readonly string[]} path
 */
function firstValue(value, path) {
  for (const name of path) {
    while (Array.isArray(value)) {
      value = value[0];
    }
    value = isObject(value) && Object.hasOwn(value, name) ? value[name] : null;
  }
  return Array.isArray(value) && value.length > 0 ? value[0] : value;
}
