import { SENTENCES } from "./losses.js";
import { isObject } from "./values.js";

const INSPECT = Symbol.for("nodejs.util.inspect.custom");

/** A value of the old message that is not in the new one; what shows it (`inspect`, `JSON.stringify`) has no value. */
export class Loss {
  #value;
  #detail;

  /**
   * @param {readonly string[]} path
   * @param {unknown} value
   * @param {string} rule
   * @param {string} detail
   */
  constructor(path, value, rule, detail) {
    this.path = path.join("/");
    this.rule = rule;
    this.#value = value;
    this.#detail = detail;
  }

  get value() {
    return this.#value;
  }

  get en() {
    return this.#sentence(0);
  }

  get fr() {
    return this.#sentence(1);
  }

  toString() {
    return `${this.path}: ${this.rule}`;
  }

  [INSPECT]() {
    return `Loss { ${this} }`;
  }

  /** @param {0 | 1} language */
  #sentence(language) {
    const known = Object.hasOwn(SENTENCES, this.rule) ? SENTENCES[this.rule] : SENTENCES[""];
    return (known ?? ["", ""])[language].replace(/\{(path|detail)\}/g, (_, name) => (name === "path" ? this.path : this.#detail));
  }
}

/** A value of the new message that the old one does not have; what shows it has no value. */
export class Default {
  #value;

  /**
   * @param {readonly string[]} path
   * @param {unknown} value
   * @param {string} rule
   */
  constructor(path, value, rule) {
    this.path = path.join("/");
    this.rule = rule;
    this.#value = value;
  }

  get value() {
    return this.#value;
  }

  toString() {
    return `${this.path}: ${this.rule}`;
  }

  [INSPECT]() {
    return `Default { ${this} }`;
  }
}

/**
 * What was lost and filled in of one object, as it arises.
 * @typedef {{ path: readonly string[], value: any, rule: string, detail: string }} Lost
 */
export class Record {
  constructor() {
    /** @type {Lost[]} */
    this.losses = [];
    /** @type {{ path: readonly string[], value: any, rule: string }[]} */
    this.defaults = [];
  }

  /**
   * Records every single value below `value`, which stood at `path`, as left out.
   * @param {any} value
   * @param {readonly string[]} path
   * @param {string} rule
   * @param {string} [detail]
   */
  lose(value, path, rule, detail = "") {
    if (Array.isArray(value)) {
      for (const item of value) {
        this.lose(item, path, rule, detail);
      }
    } else if (isObject(value)) {
      for (const name of Object.keys(value)) {
        this.lose(value[name], [...path, name], rule, detail);
      }
    } else {
      this.losses.push({ path, value, rule, detail });
    }
  }
}
