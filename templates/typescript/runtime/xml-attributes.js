import { step } from "./paths.js";

/** @import { Findings } from "./findings.js" */
/** @import { Attribute } from "./xml-names.js" */
/** @import { Element } from "./xml-element.js" */

const INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
export const XLINK = "http://www.w3.org/1999/xlink";
export const EDXL = "urn:oasis:names:tc:emergency:EDXL:DE:2.0";
/**
 * The values of `xlink:type` that EDXL-DE 2.0 gives its elements.
 * @type {ReadonlyMap<string, string>}
 */
export const LINKS = new Map([
  ["edxlDistribution", "extended"],
  ["descriptor", "resource"],
  ["content", "resource"],
  ["contentObject", "resource"],
]);

/**
 * Whether an element of EDXL-DE has the type of link that the standard gives it.
 * @param {Element} element
 */
export function hasLink(element) {
  return element.attributes.some((attribute) => isLink(attribute, element));
}

/**
 * @param {Attribute} attribute
 * @param {Element} element
 */
function isLink(attribute, element) {
  const isType = attribute.namespace === XLINK && attribute.name === "type" && element.namespace === EDXL;
  return isType && LINKS.get(element.name) === attribute.value;
}

/**
 * Notes the attributes of an element that nobody knows.
 * @param {Element} element
 * @param {string} path
 * @param {Findings} findings
 * @param {(attribute: Attribute) => boolean} [isKnown]
 */
export function checkAttributes(element, path, findings, isKnown = () => false) {
  for (const attribute of element.attributes) {
    const { namespace, name } = attribute;
    const isOfSchema = namespace === INSTANCE && (name === "schemaLocation" || name === "noNamespaceSchemaLocation");
    if (!isOfSchema && !isLink(attribute, element) && !isKnown(attribute)) {
      findings.add("unknown", path + step(`@${name}`));
    }
  }
}
