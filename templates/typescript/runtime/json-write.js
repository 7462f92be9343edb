import { ConversionError } from "./errors.js";
import { exactText } from "./numbers.js";

/** @import { Field, ObjectType } from "./model.js" */

const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;
const SURROGATE = /\p{Surrogate}/u;
const SHORT = 40;

/**
 * An object as JSON, without blanks, in the order of the model. Throws `ConversionError` where a text holds half a
 * character.
 * @param {any} value
 * @param {ObjectType} given
 * @returns {string}
 */
export function writeJson(value, given) {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  const type = isObject && given.resolve !== null ? given.resolve(value) : given;
  if (!isObject || type === null) {
    return freeJson(value);
  }
  let text = "";
  for (const field of type.fields) {
    if (field.position > type.openPosition) {
      text += othersJson(value, type, text === "");
    }
    const item = value[field.name];
    if (item !== undefined && (!field.isInherited || Object.hasOwn(value, field.name))) {
      if (typeof item === "string" && !isEscaped(item)) {
        text += (text === "" ? field.textKey : field.nextTextKey) + item + '"';
      } else {
        text += (text === "" ? field.key : field.nextKey) + fieldJson(item, value, field);
      }
    }
  }
  if (type.isOpen && type.openPosition === type.fields.length) {
    text += othersJson(value, type, text === "");
  }
  return "{" + text + "}";
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
  return field.type === null ? valueJson(item, holder, field.name) : writeJson(item, field.type);
}

/**
 * @param {any[]} list
 * @param {Field} field
 */
function listJson(list, field) {
  let text = "";
  for (let index = 0; index < list.length; index++) {
    const item = field.type === null ? valueJson(list[index], list, index) : writeJson(list[index], field.type);
    text += index === 0 ? item : "," + item;
  }
  return "[" + text + "]";
}

/**
 * The properties of an object that no field describes.
 * @param {any} value
 * @param {ObjectType} type
 * @param {boolean} isFirst
 */
function othersJson(value, type, isFirst) {
  let text = "";
  for (const name of Object.keys(value)) {
    if (!type.byName.has(name) && value[name] !== undefined) {
      text += (isFirst && text === "" ? "" : ",") + quoted(name) + ":" + valueJson(value[name], value, name);
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
function valueJson(value, holder, key) {
  if (typeof value === "number") {
    return exactText(holder, key, value) ?? (Number.isFinite(value) ? String(value) : "null");
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
    return typeof value === "string" ? quoted(value) : (JSON.stringify(value) ?? "null");
  }
  if (Array.isArray(value)) {
    return "[" + value.map((item, index) => valueJson(item, value, index)).join(",") + "]";
  }
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
