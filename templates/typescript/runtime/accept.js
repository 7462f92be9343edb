import { outOfBounds } from "./bounds.js";
import { DEEPEST } from "./counted.js";
import { isPlain, isScalar } from "./free.js";
import { EXACT } from "./numbers.js";
import { repeated } from "./repeated.js";

/** @import { Counted } from "./counted.js" */
/** @import { Field, ObjectType } from "./model.js" */
/** @import { Pattern } from "./specs.js" */

/**
 * Whether an object has nothing wrong: the quick answer for most messages. `false` says that it needs the full check,
 * which tells what is wrong, if anything.
 *
 * Properties mostly stand in the order of the model, in which the next one is looked for; one that does not is looked up.
 * @param {any} value
 * @param {ObjectType} given
 * @param {Counted} counted is told what stands in it, where the answer is `true`
 * @param {number} level 1 for a document
 * @returns {boolean}
 */
export function accepts(value, given, counted, level) {
  if (!isPlain(value) || Array.isArray(value) || level > DEEPEST) {
    return false;
  }
  const type = given.resolve === null ? given : given.resolve(value);
  if (type === null || !type.isPlain) {
    return false;
  }
  const { fields, byName } = type;
  let missing = type.required;
  let next = 0;
  let keys = 0;
  let isRight = true;
  for (const name in value) {
    let field = next < fields.length ? fields[next] : undefined;
    if (field === undefined || field.name !== name) {
      field = byName.get(name);
    }
    keys++;
    if (field === undefined) {
      if (!type.isOpen || !isFree(value[name], counted, level + 1)) {
        return false;
      }
    } else {
      next = field.position + 1;
      missing -= field.isRequired ? 1 : 0;
      const item = value[name];
      if (field.isList) {
        isRight = acceptsList(item, field, counted, level + 1);
      } else if (field.isText) {
        isRight = typeof item === "string" && (field.takesAnyText || acceptsText(item, field));
      } else if (field.type !== null) {
        isRight = accepts(item, field.type, counted, level + 1);
      } else {
        isRight = acceptsValue(item, field, value, counted, level + 1);
      }
      if (!isRight) {
        return false;
      }
    }
  }
  counted.keys += keys;
  return missing === 0;
}

/**
 * @param {any} value
 * @param {Field} field
 * @param {Counted} counted
 * @param {number} level
 * @returns {boolean}
 */
function acceptsList(value, field, counted, level) {
  if (!Array.isArray(value) || value.length < field.min || value.length > field.max || level > DEEPEST) {
    return false;
  }
  for (let index = 0; index < value.length; index++) {
    if (!acceptsValue(value[index], field, value, counted, level + 1)) {
      return false;
    }
  }
  return !field.isUnique || repeated(value) < 0;
}

/**
 * @param {any} value
 * @param {Field} field
 * @param {any} holder
 * @param {Counted} counted
 * @param {number} level
 * @returns {boolean}
 */
function acceptsValue(value, field, holder, counted, level) {
  if (field.isText) {
    return typeof value === "string" && acceptsText(value, field);
  }
  if (field.type !== null) {
    return accepts(value, field.type, counted, level);
  }
  if (field.codes !== null || field.kind === "boolean") {
    return field.codes === null && typeof value === "boolean";
  }
  const isOfKind = field.kind === "integer" ? Number.isInteger(value) : Number.isFinite(value);
  return isOfKind && holder[EXACT] === undefined && counted.number(value, field.isList) && isWithin(value, field);
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
    const { forms } = field.pattern;
    for (let index = 0; index < forms.length; index++) {
      if (!/** @type {Pattern["forms"][number]} */ (forms[index]).test(value)) {
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
 * @param {Counted} counted
 * @param {number} level
 * @returns {boolean}
 */
function isFree(value, counted, level) {
  return counted.all(value, level, false) && isOfJson(value);
}

/**
 * @param {any} value
 * @returns {boolean}
 */
function isOfJson(value) {
  if (typeof value !== "object" || value === null) {
    return isScalar(value);
  }
  if (Array.isArray(value)) {
    return Array.from(value).every(isOfJson);
  }
  return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isOfJson);
}
