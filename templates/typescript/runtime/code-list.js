/** @import { CodeValues } from "./specs.js" */
/** @import { Code } from "./types.js" */

/**
 * What a list says of a code beside the code itself.
 * @typedef {{ readonly labels?: readonly string[], readonly level?: number, readonly parent?: string,
 *   readonly description?: string, readonly comment?: string }} CodeFacts
 */

/**
 * A code list (nomenclature): its codes with their labels, in its order.
 * @template {string} C
 */
export class CodeList {
  /** @type {Map<string, Code<C>>} */
  #codes;
  /** @type {Map<string, Code<C>[]> | undefined} */
  #children;

  /**
   * @param {CodeValues<C>} values
   * @param {string} title
   * @param {readonly CodeFacts[]} facts one for each code; none where the labels are the codes themselves
   */
  constructor(values, title, facts) {
    this.id = values.id;
    this.values = values.values;
    this.title = title;
    this.#codes = new Map(values.values.map((code, index) => [code, codeOf(code, facts[index] ?? {})]));
  }

  /** Every code, in the order of the list. */
  get all() {
    return [...this.#codes.values()];
  }

  [Symbol.iterator]() {
    return this.#codes.values();
  }

  /**
   * Whether the list has a code.
   * @param {string} code
   * @returns {code is C}
   */
  has(code) {
    return this.#codes.has(code);
  }

  /**
   * What the list says of a code; undefined for one that it does not have.
   * @param {string} code
   */
  get(code) {
    return this.#codes.get(code);
  }

  /**
   * The label of a code; the code itself where the list has none.
   * @param {string} code
   * @returns {string}
   */
  label(code) {
    return this.#codes.get(code)?.label ?? code;
  }

  /**
   * The code one level up.
   * @param {string} code
   */
  parent(code) {
    return this.#codes.get(this.#codes.get(code)?.parent ?? "");
  }

  /**
   * The codes one level down.
   * @param {string} code
   * @returns {readonly Code<C>[]}
   */
  children(code) {
    if (this.#children === undefined) {
      this.#children = new Map();
      for (const item of this.#codes.values()) {
        const parent = item.parent ?? "";
        const known = this.#children.get(parent);
        known === undefined ? this.#children.set(parent, [item]) : known.push(item);
      }
    }
    return this.#children.get(code) ?? [];
  }

  /**
   * The codes of which the code or a label has a text in it, accents and case folded.
   * @param {string} text
   * @returns {Code<C>[]}
   */
  search(text) {
    const wanted = folded(text);
    return this.all.filter((item) => folded([item.code, ...item.labels].join("\n")).includes(wanted));
  }
}

/**
 * @template {string} C
 * @param {C} code
 * @param {CodeFacts} facts
 * @returns {Code<C>}
 */
function codeOf(code, { labels = [code], level = 1, parent, description = "", comment = "" }) {
  return Object.freeze({ code, label: labels[labels.length - 1] ?? code, labels, level, parent, description, comment });
}

/** @param {string} text */
function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
