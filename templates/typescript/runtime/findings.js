import { FoundError } from "./errors.js";

/** @import { Release } from "./release.js" */
/** @import { ErrorCode, HubError } from "./types.js" */

/** Gathers what is wrong while a message is read and checked. */
export class Findings {
  /**
   * @param {boolean} isTolerant whether an unknown code is a warning
   * @param {Release} release whose words the texts have
   * @param {string} [root] the root element where paths start below it
   */
  constructor(isTolerant, release, root = "") {
    this.isTolerant = isTolerant;
    this.release = release;
    this.root = root;
    /**
     * What was read, for the details of errors.
     * @type {unknown}
     */
    this.document = undefined;
    /** @type {HubError[]} */
    this.errors = [];
    /**
     * Values that stand in their list again, which is said where nothing else is wrong.
     * @type {HubError[]}
     */
    this.repetitions = [];
    /** @type {HubError[]} */
    this.warnings = [];
  }

  /**
   * @param {ErrorCode} code
   * @param {string} path
   * @param {string} [detail]
   */
  add(code, path, detail = "") {
    this.errors.push(new FoundError(code, path, detail, this));
  }

  /**
   * Notes the first value of a list that stands there already.
   * @param {string} path of the value
   */
  addRepetition(path) {
    this.repetitions.push(new FoundError("unique", path, "", this));
  }

  /**
   * Notes a code that its list does not have.
   * @param {string} path
   * @param {string} list
   */
  addCode(path, list) {
    (this.isTolerant ? this.warnings : this.errors).push(new FoundError("code", path, list, this));
  }

  /** Each error and each warning once, by path, then code; that a value stands again only where nothing else is wrong. */
  result() {
    return { errors: sorted(this.errors.length > 0 ? this.errors : this.repetitions), warnings: sorted(this.warnings) };
  }
}

/**
 * @param {HubError[]} found
 * @returns {HubError[]}
 */
function sorted(found) {
  if (found.length < 2) {
    return found;
  }
  const all = [...found].sort((one, other) => byCharacter(one.path, other.path) || byCharacter(one.code, other.code));
  return all.filter((item, index) => {
    const before = all[index - 1];
    return before === undefined || before.path !== item.path || before.code !== item.code;
  });
}

/**
 * The order of two texts by their characters, as every language's package has it; that of UTF-16 is another one.
 * @param {string} one
 * @param {string} other
 * @returns {number}
 */
function byCharacter(one, other) {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at++) {
    const left = one.charCodeAt(at);
    const right = other.charCodeAt(at);
    if (left !== right) {
      return rank(left) - rank(right);
    }
  }
  return one.length - other.length;
}

/**
 * A unit of UTF-16 by the place of its character: those of pairs come last.
 * @param {number} unit
 */
function rank(unit) {
  return unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
