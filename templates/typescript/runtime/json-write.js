import { ConversionError } from "./errors.js";
import { EXACT, exactText, put } from "./numbers.js";

/** @import { ObjectType } from "./model.js" */

const LONE = /(?:[^\\]|^)(?:\\\\)*\\ud[89a-f]/;

/**
 * A value as JSON, in the order of the model. Throws `ConversionError` where a text holds half a character.
 * @param {any} value
 * @param {ObjectType} type
 * @param {number} indent blanks of each level; 0 for none and no line ends
 * @returns {string}
 */
export function writeJson(value, type, indent) {
  const state = { hasExact: false };
  const ordered = inOrder(value, type, state);
  const text = state.hasExact ? withExact(ordered, indent ? `\n` : "", " ".repeat(indent)) : JSON.stringify(ordered, null, indent);
  if (text.includes("\\ud") && LONE.test(text)) {
    throw new ConversionError("a text holds half a surrogate pair, which is no character");
  }
  return text;
}

/**
 * An object whose properties are in the order of the model; itself where they are already.
 * @param {any} value
 * @param {ObjectType | null} given null for what no type describes
 * @param {{ hasExact: boolean }} state whether a number was met whose text counts
 * @returns {any}
 */
function inOrder(value, given, state) {
  if (typeof value !== "object" || value === null) {
    return value;
  }
  state.hasExact ||= value[EXACT] !== undefined;
  if (Array.isArray(value)) {
    return listInOrder(value, given, state);
  }
  const type = given?.resolve ? given.resolve(value) : given;
  let last = -1;
  let isOrdered = true;
  /** @type {any} */
  let changed = null;
  for (const name in value) {
    const field = type?.byName.get(name);
    const item = value[name];
    if (typeof item === "object" && item !== null) {
      const ordered = inOrder(item, field?.type ?? null, state);
      if (ordered !== item) {
        put((changed ??= {}), name, ordered);
      }
    }
    const position = field?.position ?? type?.openPosition ?? 0;
    isOrdered &&= position >= last;
    last = position;
  }
  return isOrdered && changed === null ? value : rebuilt(value, type ?? null, changed ?? {});
}

/**
 * @param {any[]} value
 * @param {ObjectType | null} type
 * @param {{ hasExact: boolean }} state
 */
function listInOrder(value, type, state) {
  let changed = value;
  for (let index = 0; index < value.length; index++) {
    const item = value[index];
    const ordered = typeof item === "object" ? inOrder(item, type, state) : item;
    if (ordered !== item) {
      changed = changed === value ? Object.assign([...value], { [EXACT]: value[/** @type {any} */ (EXACT)] }) : changed;
      changed[index] = ordered;
    }
  }
  return changed;
}

/**
 * A copy in the order of the model; `changed` has values that take the place of others.
 * @param {any} value
 * @param {ObjectType | null} type
 * @param {any} changed
 */
function rebuilt(value, type, changed) {
  const names = Object.keys(value);
  if (type !== null) {
    const place = (/** @type {string} */ name) => type.byName.get(name)?.position ?? type.openPosition;
    names.sort((one, other) => place(one) - place(other));
  }
  /** @type {any} */
  const copy = {};
  for (const name of names) {
    put(copy, name, Object.hasOwn(changed, name) ? changed[name] : value[name]);
  }
  if (value[EXACT] !== undefined) {
    copy[EXACT] = value[EXACT];
  }
  return copy;
}

/**
 * A value as JSON, where the text of a number counts.
 * @param {any} value
 * @param {string} end what stands before each value: a line end with the blanks of its level, or nothing
 * @param {string} indent
 * @returns {string}
 */
function withExact(value, end, indent) {
  if (typeof value !== "object" || value === null) {
    return JSON.stringify(value) ?? "null";
  }
  const inner = end + indent;
  const item = (/** @type {string | number} */ key) => exactText(value, key, value[key]) ?? withExact(value[key], inner, indent);
  if (Array.isArray(value)) {
    const items = value.map((_, index) => item(index));
    return items.length === 0 ? "[]" : `[${inner}${items.join(`,${inner}`)}${end}]`;
  }
  const colon = end === "" ? ":" : ": ";
  const items = Object.keys(value)
    .filter((name) => value[name] !== undefined)
    .map((name) => `${JSON.stringify(name)}${colon}${item(name)}`);
  return items.length === 0 ? "{}" : `{${inner}${items.join(`,${inner}`)}${end}}`;
}
