import { ConversionError } from "./errors.js";
import { isPlain, ofJson } from "./free.js";
import { exactText } from "./numbers.js";

/** @import { Field, ObjectType } from "./model.js" */

const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;
const SURROGATE = /\p{Surrogate}/u;
const SHORT = 20;
/** What was written last of an object, where the quote behind a text is yet to come; and what comes before a property or its end. */
const [NOTHING, VALUE, TEXT] = [0, 1, 2];
const OPENING = ["{", ",", '",'];
const CLOSING = ["{}", "}", '"}'];

/**
 * An object as JSON, without blanks, in the order of the model. Throws `ConversionError` where a text holds half a
 * character, and for what JSON has not: NaN, a function, a `Date`, `undefined` in a list.
 * @param {any} value
 * @param {ObjectType} given
 * @returns {string}
 */
export function writeJson(value, given) {
  const isObject = isPlain(value) && !Array.isArray(value);
  const type = isObject && given.resolve !== null ? given.resolve(value) : given;
  if (!isObject || type === null) {
    return freeJson(value);
  }
  let text = "";
  let behind = NOTHING;
  for (const field of type.fields) {
    if (field.position > type.openPosition) {
      const others = othersJson(value, type);
      text += others === "" ? "" : OPENING[behind] + others;
      behind = others === "" ? behind : VALUE;
    }
    const item = value[field.name];
    if (item !== undefined && (!field.isInherited || Object.hasOwn(value, field.name))) {
      if (typeof item === "string" && !isEscaped(item)) {
        text += field.textKeys[behind] + item;
        behind = TEXT;
      } else {
        text += field.keys[behind] + fieldJson(item, value, field);
        behind = VALUE;
      }
    }
  }
  const others = type.isOpen && type.openPosition === type.fields.length ? othersJson(value, type) : "";
  return others === "" ? text + CLOSING[behind] : text + OPENING[behind] + others + "}";
}

/**
 * @param {any} item
 * @param {any} holder
 * @param {Field} field
 * @returns {string}
 */
function fieldJson(item, holder, field) {
  if (field.isList && Array.isArray(item)) {
    return listJson(item, field);
  }
  return itemJson(item, holder, field.name, field);
}

/**
 * @param {any[]} list
 * @param {Field} field
 */
function listJson(list, field) {
  let text = "";
  for (let index = 0; index < list.length; index++) {
    const item = itemJson(list[index], list, index, field);
    text += index === 0 ? item : "," + item;
  }
  return "[" + text + "]";
}

/**
 * @param {any} item
 * @param {any} holder
 * @param {string | number} key
 * @param {Field} field
 * @returns {string}
 */
function itemJson(item, holder, key, field) {
  if (field.rule !== null) {
    return field.rule.json(item, holder, key);
  }
  return field.type === null ? valueJson(item, holder, key) : writeJson(item, field.type);
}

/**
 * The properties of an object that no field describes.
 * @param {any} value
 * @param {ObjectType} type
 */
function othersJson(value, type) {
  let text = "";
  const rule = type.rules?.additional ?? null;
  for (const name of Object.keys(value)) {
    if (!type.byName.has(name) && value[name] !== undefined) {
      const item = rule === null ? valueJson(value[name], value, name) : rule.json(value[name], value, name);
      text += (text === "" ? "" : ",") + quoted(name) + ":" + item;
    }
  }
  return text;
}

/**
 * @param {any} value
 * @param {any} holder
 * @param {string | number} key
 * @returns {string}
 */
export function valueJson(value, holder, key) {
  if (typeof value === "number") {
    return exactText(holder, key, value) ?? String(ofJson(value));
  }
  return typeof value === "string" ? quoted(value) : freeJson(value);
}

/**
 * A value that no type describes.
 * @param {any} value
 * @returns {string}
 */
function freeJson(value) {
  if (typeof value !== "object" || value === null) {
    return typeof value === "string" ? quoted(value) : String(ofJson(value));
  }
  if (Array.isArray(value)) {
    return "[" + Array.from(value, (item, index) => valueJson(item, value, index)).join(",") + "]";
  }
  ofJson(value);
  const names = Object.keys(value).filter((name) => value[name] !== undefined);
  return "{" + names.map((name) => quoted(name) + ":" + valueJson(value[name], value, name)).join(",") + "}";
}

/**
 * @param {string} text
 * @returns {string}
 */
function quoted(text) {
  if (!isEscaped(text)) {
    return '"' + text + '"';
  }
  if (SURROGATE.test(text)) {
    throw new ConversionError("a text holds half a surrogate pair, which is no character");
  }
  return JSON.stringify(text);
}

/**
 * Whether a text may have a character that JSON has an escape for, or a half of one.
 * @param {string} text
 */
function isEscaped(text) {
  if (text.length > SHORT) {
    return ESCAPED.test(text);
  }
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 32 || unit === 34 || unit === 92 || (unit >= 0xd800 && unit < 0xe000)) {
      return true;
    }
  }
  return false;
}
