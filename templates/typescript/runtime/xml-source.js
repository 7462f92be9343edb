import { Findings } from "./findings.js";
import { exactText } from "./numbers.js";
import { HINTS, isHint, putOpen } from "./xml-open.js";

/** @import { Element } from "./xml-element.js" */

/**
 * Under this key an object has what XML said of it and JSON cannot: elements of other namespaces in free content, by
 * name, and links that the envelope lacks. It goes with a spread or an assignment of the object.
 */
export const SOURCE = Symbol.for("hubsante.xml");

/**
 * @param {any} holder
 * @returns {{ elements: Map<string, readonly Element[]>, unlinked: Set<string> }}
 */
export function sourceOf(holder) {
  return (holder[SOURCE] ??= { elements: new Map(), unlinked: new Set() });
}

/**
 * Keeps the elements of free content that would be written otherwise than they came.
 * @param {any} holder
 * @param {string} name
 * @param {readonly Element[]} group
 * @param {string} namespace that of what holds them
 */
export function keepSource(holder, name, group, namespace) {
  if (!group.every((element) => isPlain(element, namespace))) {
    sourceOf(holder).elements.set(name, group);
  }
}

/**
 * The elements that a property of free content was read from, where they still say its value.
 * @param {any} holder
 * @param {string} name
 * @returns {readonly Element[] | undefined}
 */
export function sourceElements(holder, name) {
  const group = holder[SOURCE]?.elements.get(name);
  if (group === undefined) {
    return undefined;
  }
  const again = {};
  putOpen(again, name, group, "$", new Findings(false, /** @type {any} */ (null)));
  return isSame(again, name, holder, name) ? group : undefined;
}

/**
 * Whether an element is written again as it is, from its value alone.
 * @param {Element} element
 * @param {string} namespace
 * @returns {boolean}
 */
function isPlain(element, namespace) {
  let before = "";
  const seen = new Set();
  for (const child of element.children) {
    if (!isPlain(child, namespace) || (child.name !== before && seen.has(child.name))) {
      return false;
    }
    seen.add((before = child.name));
  }
  return element.namespace === namespace && element.attributes.every((item) => item.namespace === HINTS && isHint(item));
}

/**
 * @param {any} one
 * @param {string | number} key
 * @param {any} other
 * @param {string | number} otherKey
 * @returns {boolean}
 */
function isSame(one, key, other, otherKey) {
  const left = one[key];
  const right = other[otherKey];
  if (typeof left !== "object" || left === null || typeof right !== "object" || right === null) {
    return left === right && exactText(one, key, left) === exactText(other, otherKey, right);
  }
  const names = Object.keys(left);
  return (
    Array.isArray(left) === Array.isArray(right) &&
    names.length === Object.keys(right).length &&
    names.every((name) => Object.hasOwn(right, name) && isSame(left, name, right, name))
  );
}
