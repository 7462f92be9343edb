import { Findings } from "./findings.js";

/** @import { Release } from "./release.js" */

/**
 * What was tried of each object in one check, by what it was tried against: an object in objects of several branches
 * each would be tried in powers.
 * @typedef {WeakMap<object, Map<object, boolean>>} Tried
 */

/** @type {WeakMap<Findings, Tried>} */
const TRIED = new WeakMap();

/** Finds out whether anything is wrong, and does not say what. */
class Trial extends Findings {
  /** @param {Tried} tried */
  constructor(tried) {
    super(false, /** @type {Release} */ (/** @type {unknown} */ (null)));
    TRIED.set(this, tried);
  }

  /**
   * @override
   * @param {import("./types.js").ErrorCode} code
   * @param {string} path
   */
  add(code, path) {
    if (this.errors.length === 0) {
      super.add(code, path);
    }
  }

  /**
   * @override
   * @param {string} path
   */
  addRepetition(path) {
    this.add("unique", path);
  }

  /**
   * @override
   * @param {string} path
   */
  addCode(path) {
    this.add("code", path);
  }
}

/**
 * Whether a check finds nothing wrong with a value.
 * @param {any} value
 * @param {object} rule what the value is checked against
 * @param {Findings | null} findings those of the check that this is a part of; null for none
 * @param {(trial: Findings) => void} check
 * @returns {boolean}
 */
export function isAccepted(value, rule, findings, check) {
  const tried = triedIn(findings);
  const isObject = typeof value === "object" && value !== null;
  const before = isObject ? tried.get(value)?.get(rule) : undefined;
  if (before !== undefined) {
    return before;
  }
  const trial = new Trial(tried);
  check(trial);
  const isRight = trial.errors.length === 0;
  if (isObject) {
    const answers = tried.get(value) ?? new Map();
    tried.set(value, answers.set(rule, isRight));
  }
  return isRight;
}

/**
 * @param {Findings | null} findings
 * @returns {Tried}
 */
function triedIn(findings) {
  /** @type {Tried} */
  const tried = (findings === null ? undefined : TRIED.get(findings)) ?? new WeakMap();
  if (findings !== null) {
    TRIED.set(findings, tried);
  }
  return tried;
}
