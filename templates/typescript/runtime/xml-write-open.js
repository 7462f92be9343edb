import { ofJson } from "./free.js";
import { exactText } from "./numbers.js";
import { elementName, escapedText, escapedValue } from "./xml-escape.js";
import { HINTS, ITEM } from "./xml-open.js";

/** @import { Element } from "./xml-element.js" */

/**
 * A property that no field describes as XML: an element for each value of a list, else one. What XML alone cannot say
 * is told by hints. Throws `ConversionError`.
 * @param {any} holder
 * @param {string} name
 * @returns {string}
 */
export function openXml(holder, name) {
  const value = holder[name];
  elementName(name);
  if (!Array.isArray(value) || value.length === 0) {
    return element(name, holder, name, "");
  }
  const alone = value.length === 1 ? ` json:list="one"` : "";
  return Array.from(value, (_, index) => element(name, value, index, alone)).join("");
}

/**
 * @param {string} tag
 * @param {any} holder
 * @param {string | number} key
 * @param {string} hints
 * @returns {string}
 */
function element(tag, holder, key, hints) {
  const value = ofJson(holder[key]);
  const kind = hint(value);
  const all = kind === "" ? hints : `${hints} json:type="${kind}"`;
  const attributes = all === "" ? "" : ` xmlns:json="${HINTS}"${all}`;
  return tagged(tag, attributes, inner(holder, key, value));
}

/**
 * @param {any} holder
 * @param {string | number} key
 * @param {any} value
 * @returns {string}
 */
function inner(holder, key, value) {
  if (Array.isArray(value)) {
    return Array.from(value, (_, index) => element(ITEM, value, index, "")).join("");
  }
  if (typeof value === "object" && value !== null) {
    const names = Object.keys(value).filter((name) => value[name] !== undefined);
    return names.map((name) => openXml(value, name)).join("");
  }
  return value === null ? "" : escapedText(exactText(holder, key, value) ?? String(value));
}

/**
 * What the element of a value cannot say by itself; empty for texts and for objects with properties.
 * @param {any} value
 */
function hint(value) {
  if (typeof value === "string") {
    return "";
  }
  if (value === null) {
    return "null";
  }
  if (Array.isArray(value)) {
    return "array";
  }
  return typeof value !== "object" ? typeof value : Object.keys(value).length === 0 ? "object" : "";
}

/**
 * @param {string} tag
 * @param {string} attributes
 * @param {string} content
 */
export function tagged(tag, attributes, content) {
  return content === "" ? `<${tag}${attributes}/>` : `<${tag}${attributes}>${content}</${tag}>`;
}

/**
 * Elements of free content as they came.
 * @param {readonly Element[]} elements
 * @param {string} namespace that of what holds them
 * @returns {string}
 */
export function sourceXml(elements, namespace) {
  return elements.map((item) => sourceElement(item, namespace)).join("");
}

/**
 * @param {Element} item
 * @param {string} above
 * @returns {string}
 */
function sourceElement(item, above) {
  let attributes = item.namespace === above ? "" : ` xmlns="${escapedValue(item.namespace)}"`;
  const prefixes = new Set();
  for (const { prefix, name, namespace, value } of item.attributes) {
    if (prefix !== "" && prefix !== "xml" && !prefixes.has(prefix)) {
      attributes += ` xmlns:${prefix}="${escapedValue(namespace)}"`;
      prefixes.add(prefix);
    }
    attributes += ` ${prefix === "" ? name : `${prefix}:${name}`}="${escapedValue(value)}"`;
  }
  const content = item.children.length > 0 ? sourceXml(item.children, item.namespace) : escapedText(item.text);
  return tagged(item.name, attributes, content);
}
