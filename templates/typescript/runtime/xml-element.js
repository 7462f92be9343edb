/** @import { Attribute } from "./xml-names.js" */

/** @type {readonly Attribute[]} */
const NONE = [];

/** An element: its namespace (empty for none), local name, attributes, elements, and the characters directly in it. */
export class Element {
  /**
   * @param {string} name
   * @param {number} at where it begins in the text
   */
  constructor(name, at) {
    this.namespace = "";
    this.name = name;
    this.at = at;
    /** @type {readonly Attribute[]} */
    this.attributes = NONE;
    /** @type {Element[]} */
    this.children = [];
    this.text = "";
  }
}
