import { folded } from "./folded.js";
import { nearest } from "./nearest.js";

/** @import { CodeValues } from "./specs.js" */
/** @import { Code } from "./types.js" */

/**
 * What a list says of a code beside the code itself.
 * @typedef {{ readonly labels?: readonly string[], readonly parent?: string, readonly description?: string, readonly comment?: string }} CodeFacts
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
    const levels = levelsOf(values.values, facts);
    this.#codes = new Map(
      values.values.map((code, index) => [code, codeOf(code, levels.get(code) ?? 1, facts[index] ?? {})]),
    );
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

  /** The codes that have no parent, in the order of the list. */
  get roots() {
    return this.all.filter((item) => item.parent === undefined);
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
   * At most three codes that are spelled, or called, most like a text, the nearest first.
   * @param {string} text
   * @returns {Code<C>[]}
   */
  nearest(text) {
    return nearest(text, this.all);
  }

  /**
   * The codes in which every word of a text stands, in the order of the list; all of them where it has no word. A word
   * stands in the code, in the label of one of its levels or in its description, accents and case folded.
   * @param {string} text
   * @returns {Code<C>[]}
   */
  search(text) {
    const words = text.split(/\p{White_Space}+/u).filter(Boolean).map(folded);
    return this.all.filter((item) => {
      const places = [item.code, ...item.labels, item.description].map(folded);
      return words.every((word) => places.some((place) => place.includes(word)));
    });
  }
}

/**
 * @template {string} C
 * @param {C} code
 * @param {number} level
 * @param {CodeFacts} facts
 * @returns {Code<C>}
 */
function codeOf(code, level, { labels = [code], parent, description = "", comment = "" }) {
  return Object.freeze({ code, label: labels[labels.length - 1] ?? code, labels, level, parent, description, comment });
}

/**
 * How deep each code is in the tree of the list: 1 for a root.
 * @param {readonly string[]} codes
 * @param {readonly CodeFacts[]} facts
 */
function levelsOf(codes, facts) {
  const parents = new Map(codes.map((code, index) => [code, facts[index]?.parent]));
  return new Map(
    codes.map((code) => {
      let level = 1;
      for (let above = parents.get(code); above !== undefined && level < codes.length; above = parents.get(above)) {
        level += 1;
      }
      return [code, level];
    }),
  );
}
