import { trimmed } from "./decimals.js";
import { isJsonNumber, put, putNumber } from "./numbers.js";
import { step } from "./paths.js";
import { UNREAD } from "./unread.js";
import { checkAttributes } from "./xml-attributes.js";

/** @import { Findings } from "./findings.js" */
/** @import { Attribute } from "./xml-names.js" */
/** @import { Element } from "./xml-element.js" */

/** Attributes that say what XML alone cannot of a value that no field describes (docs: « contenu libre »). */
export const HINTS = "urn:hubgen:json";
export const ITEM = "item";
/** @type {ReadonlyMap<string, ReadonlySet<string>>} */
const VALUES = new Map([
  ["type", new Set(["number", "boolean", "null", "object", "array"])],
  ["list", new Set(["one"])],
]);

/** @param {Attribute} attribute */
export function isHint(attribute) {
  return attribute.namespace === HINTS && VALUES.get(attribute.name)?.has(attribute.value) === true;
}

/**
 * @param {Element} element
 * @param {string} name
 */
function hint(element, name) {
  return element.attributes.find((attribute) => attribute.name === name && isHint(attribute))?.value ?? "";
}

/**
 * Elements by their names, in the order of the first of each.
 * @param {readonly Element[]} elements
 * @returns {Map<string, Element[]>}
 */
export function groups(elements) {
  /** @type {Map<string, Element[]>} */
  const found = new Map();
  for (const element of elements) {
    const group = found.get(element.name);
    if (group === undefined) {
      found.set(element.name, [element]);
    } else {
      group.push(element);
    }
  }
  return found;
}

/**
 * Puts the value of the elements of one name into its holder: a list of several, or of one that says so.
 * @param {any} holder
 * @param {string} name
 * @param {readonly Element[]} group
 * @param {string} path
 * @param {Findings} findings
 */
export function putOpen(holder, name, group, path, findings) {
  const first = /** @type {Element} */ (group[0]);
  if (group.length > 1 || hint(first, "list") === "one") {
    /** @type {unknown[]} */
    const items = [];
    group.forEach((item, index) => putValue(items, index, item, `${path}[${index}]`, findings));
    put(holder, name, items);
  } else {
    putValue(holder, name, first, path, findings);
  }
}

/**
 * @param {any} holder
 * @param {string | number} key
 * @param {Element} element
 * @param {string} path
 * @param {Findings} findings
 */
function putValue(holder, key, element, path, findings) {
  const { children, text } = element;
  if (children.length > 0 && trimmed(text) !== "") {
    findings.add("type", path, "object");
    put(holder, key, UNREAD);
    return;
  }
  checkAttributes(element, path, findings, isHint);
  const type = hint(element, "type");
  if (children.length > 0) {
    put(holder, key, below(element, type, path, findings));
  } else if (type === "number" && isJsonNumber(text)) {
    putNumber(holder, key, text);
  } else {
    put(holder, key, ofText(text, type));
  }
}

/**
 * @param {Element} element
 * @param {string} type
 * @param {string} path
 * @param {Findings} findings
 */
function below(element, type, path, findings) {
  const { children } = element;
  if (type === "array" && children.every((child) => child.name === ITEM)) {
    /** @type {unknown[]} */
    const items = [];
    children.forEach((item, index) => putValue(items, index, item, `${path}[${index}]`, findings));
    return items;
  }
  const found = {};
  for (const [name, group] of groups(children)) {
    putOpen(found, name, group, path + step(name), findings);
  }
  return found;
}

/**
 * A text, or the value that it is by its hint; one that does not fit stays a text.
 * @param {string} text
 * @param {string} type
 */
function ofText(text, type) {
  if (type === "boolean") {
    return text === "true" ? true : text === "false" ? false : text;
  }
  if (text !== "") {
    return text;
  }
  return type === "null" ? null : type === "object" ? {} : type === "array" ? [] : text;
}
