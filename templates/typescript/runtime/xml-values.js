import { ConversionError } from "./errors.js";
import { plainDecimal } from "./decimals.js";
import { isPlain } from "./free.js";
import { exactText } from "./numbers.js";
import { LINKS } from "./xml-attributes.js";
import { escapedText } from "./xml-escape.js";
import { SOURCE } from "./xml-source.js";

/**
 * Whether an object has a property of its own; `undefined` stands for absent.
 * @param {any} value
 * @param {string} name
 */
export function has(value, name) {
  return Object.hasOwn(value, name) && value[name] !== undefined;
}

/**
 * A value as an object. Throws `ConversionError`.
 * @param {unknown} value
 * @param {string} name
 */
export function object(value, name) {
  if (!isPlain(value) || Array.isArray(value)) {
    throw new ConversionError(`${name} is no object`);
  }
  return value;
}

/**
 * A text, number or boolean as XML has it. Throws `ConversionError`.
 * @param {unknown} value
 * @param {any} holder
 * @param {string | number} key
 */
export function scalar(value, holder, key) {
  if (typeof value === "string") {
    return escapedText(value);
  }
  if (typeof value === "number" && Number.isFinite(value)) {
    return plainDecimal(exactText(holder, key, value) ?? String(value));
  }
  if (typeof value === "boolean") {
    return String(value);
  }
  throw new ConversionError(`a value of the type ${typeof value} has no form in XML`);
}

/**
 * The type of link of an element of EDXL-DE, unless it came without.
 * @param {string} name
 * @param {any} holder
 */
export function link(name, holder) {
  const type = holder[SOURCE]?.unlinked.has(name) ? undefined : LINKS.get(name);
  return type === undefined ? "" : ` xlink:type="${type}"`;
}
