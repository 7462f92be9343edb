import { outOfBounds } from "./bounds.js";
import { EXACT } from "./numbers.js";
import { repeated } from "./repeated.js";

/** @import { Field, ObjectType } from "./model.js" */

/**
 * Whether an object has nothing wrong: the quick answer for most messages. `false` says that it needs the full check,
 * which tells what is wrong, if anything.
 * @param {any} value
 * @param {ObjectType} given
 * @returns {boolean}
 */
export function accepts(value, given) {
  if (typeof value !== "object" || value === null || Array.isArray(value) || value[EXACT] !== undefined) {
    return false;
  }
  const type = given.resolve === null ? given : given.resolve(value);
  if (type === null) {
    return false;
  }
  let missing = type.required;
  for (const name in value) {
    const item = value[name];
    const field = type.byName.get(name);
    if (field !== undefined) {
      if (!acceptsField(item, field)) {
        return false;
      }
      missing -= field.isRequired ? 1 : 0;
    } else if (!type.isOpen || !isFree(item)) {
      return false;
    }
  }
  return missing === 0;
}

/**
 * @param {any} value
 * @param {Field} field
 * @returns {boolean}
 */
function acceptsField(value, field) {
  if (!field.isList) {
    return acceptsValue(value, field);
  }
  if (!Array.isArray(value) || value.length < field.min || value.length > field.max || EXACT in value) {
    return false;
  }
  for (let index = 0; index < value.length; index++) {
    if (!acceptsValue(value[index], field)) {
      return false;
    }
  }
  return !field.isUnique || repeated(value) < 0;
}

/**
 * @param {any} value
 * @param {Field} field
 * @returns {boolean}
 */
function acceptsValue(value, field) {
  switch (field.kind) {
    case "object":
      return accepts(value, /** @type {ObjectType} */ (field.type));
    case "string":
      return typeof value === "string" && acceptsText(value, field);
    case "boolean":
      return typeof value === "boolean" && field.codes === null;
    case "integer":
      return Number.isInteger(value) && field.codes === null && isWithin(value, field);
    default:
      return Number.isFinite(value) && field.codes === null && isWithin(value, field);
  }
}

/**
 * @param {string} value
 * @param {Field} field
 * @returns {boolean}
 */
function acceptsText(value, field) {
  if (field.codes !== null && !field.codes.has(value)) {
    return false;
  }
  if (field.pattern !== null) {
    for (const form of field.pattern.forms) {
      if (!form.test(value)) {
        return false;
      }
    }
  }
  return isWithin(value, field);
}

/**
 * Whether a value of the right type, no number whose text was kept, is within the bounds of its field.
 * @param {string | number} value
 * @param {Field} field
 */
function isWithin(value, field) {
  return field.bounds === null || outOfBounds(value, [], 0, field.bounds) === "";
}

/**
 * Whether a value that no field describes is one of JSON.
 * @param {any} value
 * @returns {boolean}
 */
function isFree(value) {
  if (typeof value !== "object" || value === null) {
    return value === null || typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
  }
  const prototype = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || Array.isArray(value)) && Object.values(value).every(isFree);
}
