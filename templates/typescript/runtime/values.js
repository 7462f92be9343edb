import { outOfBounds } from "./bounds.js";
import { checkFree } from "./check-free.js";
import { checkObject, isOf } from "./check.js";
import { valueJson, writeJson } from "./json-write.js";
import { ObjectType, setOf } from "./model.js";
import { readJson } from "./json-read.js";
import { comparable, repeated } from "./repeated.js";
import { isAccepted } from "./trial.js";
import { UNREAD } from "./unread.js";

/** @import { Bounds, CodeValues, ListSpec, ObjectSpec, Pattern, ValueSpec } from "./specs.js" */
/** @import { Findings } from "./findings.js" */
/** @import { Rules } from "./model.js" */

/** The rule of a value of which more is said than its type: a union, one that may be null, a list of lists, constants. */
class ValueRule {
  /**
   * @param {ValueSpec} spec
   * @param {Map<string, ObjectType>} types
   */
  constructor(spec, types) {
    this.kind = spec.kind ?? "any";
    this.isNullable = spec.isNullable ?? false;
    this.type = spec.of === undefined ? null : (types.get(spec.of) ?? new ObjectType(spec.of, true));
    /** @type {ValueRule | null} */
    this.items = spec.items === undefined ? null : new ValueRule(spec.items, types);
    /** @type {ListSpec} */
    this.list = spec.list ?? {};
    this.branches = (spec.branches ?? []).map((branch) => new ValueRule(branch, types));
    this.isExclusive = spec.isExclusive ?? false;
    this.constants = spec.constants === undefined ? null : new Set(spec.constants.map(ofText));
    /** @type {CodeValues | null} */
    this.codes = spec.codes ?? null;
    /** @type {Bounds | null} */
    this.bounds = spec.bounds ?? null;
    /** @type {Pattern | null} */
    this.pattern = spec.pattern ?? null;
  }

  /**
   * Notes everything that is wrong with a value.
   * @param {any} value
   * @param {any} holder
   * @param {string | number} key
   * @param {string} path
   * @param {Findings} findings
   */
  check(value, holder, key, path, findings) {
    if (value === UNREAD || (value === null && this.isNullable)) {
      return;
    }
    if (this.type !== null) {
      checkObject(value, this.type, path, findings);
    } else if (this.items !== null) {
      this.checkList(value, this.items, path, findings);
    } else if (this.branches.length > 0) {
      this.checkUnion(value, holder, key, path, findings);
    } else if (this.kind !== "any" && !isOf(value, holder, key, this.kind)) {
      findings.add("type", path, this.kind);
    } else {
      this.checkFacets(value, holder, key, path, findings);
    }
  }

  /**
   * @param {any} value
   * @param {ValueRule} items
   * @param {string} path
   * @param {Findings} findings
   */
  checkList(value, items, path, findings) {
    if (!Array.isArray(value)) {
      findings.add("type", path, "array");
      return;
    }
    const { min = 0, max = Infinity, isUnique = false } = this.list;
    if (value.length < min) {
      findings.add("min-items", path, String(min));
    }
    if (value.length > max) {
      findings.add("max-items", path, String(max));
    }
    value.forEach((item, index) => items.check(item, value, index, `${path}[${index}]`, findings));
    const again = isUnique && findings.errors.length === 0 ? repeated(value) : -1;
    if (again >= 0) {
      findings.addRepetition(`${path}[${again}]`);
    }
  }

  /**
   * @param {any} value
   * @param {any} holder
   * @param {string | number} key
   * @param {string} path
   * @param {Findings} findings
   */
  checkUnion(value, holder, key, path, findings) {
    const accepting = this.branches.filter((branch) => branch.accepts(value, holder, key, findings)).length;
    checkChoice(accepting, this.branches.length, this.isExclusive, path, findings);
  }

  /**
   * @param {any} value
   * @param {any} holder
   * @param {string | number} key
   * @param {string} path
   * @param {Findings} findings
   */
  checkFacets(value, holder, key, path, findings) {
    checkFree(value, path, findings);
    if (this.constants !== null && !this.constants.has(comparable(value, holder, key))) {
      findings.addCode(path, "");
    }
    const isListed = this.codes === null || setOf(this.codes).has(value);
    if (!isListed) {
      findings.addCode(path, this.codes?.id ?? "");
    }
    const code = this.bounds === null ? "" : outOfBounds(value, holder, key, this.bounds);
    if (code === "bounds" || (code === "length" && isListed)) {
      findings.add(code, path);
    }
    if (typeof value === "string" && this.pattern !== null && !this.pattern.forms.every((form) => form.test(value))) {
      findings.add("pattern", path, this.pattern.source);
    }
  }

  /**
   * Whether nothing is wrong with a value; each object is tried once for all that looks at it in one check.
   * @param {any} value
   * @param {any} holder
   * @param {string | number} key
   * @param {Findings | null} findings those of the check
   * @returns {boolean}
   */
  accepts(value, holder, key, findings) {
    return isAccepted(value, this, findings, (trial) => this.check(value, holder, key, "$", trial));
  }

  /**
   * A value as JSON: an object in the order of its type, which in a union is that of the first branch that accepts it.
   * @param {any} value
   * @param {any} holder
   * @param {string | number} key
   * @returns {string}
   */
  json(value, holder, key) {
    if (typeof value !== "object" || value === null) {
      return valueJson(value, holder, key);
    }
    if (this.type !== null) {
      return writeJson(value, this.type);
    }
    const { items } = this;
    if (items !== null && Array.isArray(value)) {
      return `[${value.map((item, index) => items.json(item, value, index)).join(",")}]`;
    }
    const branch = this.branches.find((item) => item.accepts(value, holder, key, null));
    return branch === undefined ? valueJson(value, holder, key) : branch.json(value, holder, key);
  }
}

/** The rules of an object beside its fields: what further properties are, and branches of which one describes it whole. */
class ObjectRules {
  /**
   * @param {ObjectSpec} spec
   * @param {Map<string, ObjectType>} types
   */
  constructor(spec, types) {
    this.additional = spec.additional === undefined ? null : new ValueRule(spec.additional, types);
    this.branches = (spec.branches ?? []).map((name) => types.get(name) ?? new ObjectType(name, true));
    this.isExclusive = spec.isExclusive ?? false;
  }

  /**
   * Notes where not one branch, or more than the one that is allowed, describes an object.
   * @param {any} value
   * @param {string} path
   * @param {Findings} findings
   */
  check(value, path, findings) {
    if (this.branches.length > 0) {
      const isRight = (/** @type {ObjectType} */ type) =>
        isAccepted(value, type, findings, (trial) => checkObject(value, type, "$", trial));
      checkChoice(this.branches.filter(isRight).length, this.branches.length, this.isExclusive, path, findings);
    }
  }
}

/**
 * @param {number} accepting
 * @param {number} count
 * @param {boolean} isExclusive
 * @param {string} path
 * @param {Findings} findings
 */
function checkChoice(accepting, count, isExclusive, path, findings) {
  if (accepting === 0 || (isExclusive && accepting > 1)) {
    findings.add("choice", path, `${accepting} of ${count}`);
  }
}

/** @param {string} text a constant as JSON */
function ofText(text) {
  const holder = [readJson(`[${text}]`)];
  return comparable(/** @type {any} */ (holder[0])[0], holder[0], 0);
}

/**
 * Makes the rules of values and objects; a message is given them where it needs some (see `model.js`).
 * @type {Rules}
 */
export const RULES = {
  ofValue: (spec, types) => new ValueRule(spec, types),
  ofObject: (spec, types) => new ObjectRules(spec, types),
};
