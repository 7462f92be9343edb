import { exactText, normal } from "./numbers.js";

/**
 * The index of the first value of a list that stands there already; -1 where all differ. 1.0 is 1, `true` is not
 * (JSON Schema draft-07, 4.2.3).
 * @param {any[]} list
 */
export function repeated(list) {
  const seen = new Set();
  for (let index = 0; index < list.length; index++) {
    const key = comparable(list[index], list, index);
    if (seen.has(key)) {
      return index;
    }
    seen.add(key);
  }
  return -1;
}

/**
 * A text that two values share where they are equal.
 * @param {any} value
 * @param {any} holder
 * @param {string | number} key
 * @returns {string}
 */
export function comparable(value, holder, key) {
  if (typeof value === "string") {
    return `${value.length}:${value}`;
  }
  if (typeof value === "number" && Number.isFinite(value)) {
    return `#${normal(exactText(holder, key, value) ?? String(value))};`;
  }
  if (typeof value !== "object" || value === null) {
    return `!${String(value)};`;
  }
  if (Array.isArray(value)) {
    return `[${value.map((item, index) => comparable(item, value, index)).join("")}]`;
  }
  const names = Object.keys(value).filter((name) => value[name] !== undefined);
  const parts = names.sort().map((name) => `${name.length}:${name}${comparable(value[name], value, name)}`);
  return `{${parts.join("")}}`;
}
