import { outOfBounds } from "./bounds.js";
import { checkFree } from "./check-free.js";
import { isPlain } from "./free.js";
import { exactText, isInteger } from "./numbers.js";
import { step } from "./paths.js";
import { repeated } from "./repeated.js";
import { UNREAD } from "./unread.js";

/** @import { Findings } from "./findings.js" */
/** @import { Field, ObjectType } from "./model.js" */

/**
 * Notes everything that is wrong with an object and what stands below it.
 * @param {any} value
 * @param {ObjectType} type
 * @param {string} path
 * @param {Findings} findings
 */
export function checkObject(value, type, path, findings) {
  if (value === UNREAD) {
    return;
  }
  if (!isPlain(value) || Array.isArray(value)) {
    findings.add("type", path, "object");
    return;
  }
  const resolved = type.resolve === null ? type : type.resolve(value);
  if (resolved === null) {
    findings.add("message", path);
    return;
  }
  for (const field of resolved.fields) {
    if (field.isRequired && !has(value, field.name)) {
      findings.add("required", path + field.step);
    }
  }
  for (const name of Object.keys(value)) {
    const field = resolved.byName.get(name);
    if (value[name] === undefined) {
      continue;
    }
    if (field !== undefined) {
      checkField(value, field, path + field.step, findings);
    } else if (!resolved.isOpen) {
      findings.add("unknown", path + step(name));
    } else if (resolved.rules?.additional) {
      resolved.rules.additional.check(value[name], value, name, path + step(name), findings);
    } else {
      checkFree(value[name], path + step(name), findings);
    }
  }
  resolved.rules?.check(value, path, findings);
}

/**
 * Whether an object has a property of its own that is not `undefined`, which stands for absent.
 * @param {any} value
 * @param {string} name
 */
function has(value, name) {
  return Object.hasOwn(value, name) && value[name] !== undefined;
}

/**
 * @param {any} holder
 * @param {Field} field
 * @param {string} path
 * @param {Findings} findings
 */
function checkField(holder, field, path, findings) {
  const value = holder[field.name];
  if (!field.isList) {
    checkValue(value, holder, field.name, field, path, findings);
  } else if (Array.isArray(value)) {
    if (value.length < field.min) {
      findings.add("min-items", path, String(field.min));
    }
    if (value.length > field.max) {
      findings.add("max-items", path, String(field.max));
    }
    for (let index = 0; index < value.length; index++) {
      checkValue(value[index], value, index, field, `${path}[${index}]`, findings);
    }
    const again = field.isUnique && findings.errors.length === 0 ? repeated(value) : -1;
    if (again >= 0) {
      findings.addRepetition(`${path}[${again}]`);
    }
  } else if (value !== UNREAD) {
    findings.add("type", path, "array");
  }
}

/**
 * @param {any} value
 * @param {any} holder
 * @param {string | number} key
 * @param {Field} field
 * @param {string} path
 * @param {Findings} findings
 */
function checkValue(value, holder, key, field, path, findings) {
  if (field.rule !== null) {
    field.rule.check(value, holder, key, path, findings);
  } else if (field.type !== null) {
    checkObject(value, field.type, path, findings);
  } else if (value !== UNREAD) {
    if (!isOf(value, holder, key, field.kind)) {
      findings.add("type", path, field.kind);
      return;
    }
    if (field.codes !== null && !field.codes.has(String(value))) {
      findings.addCode(path, field.list);
    }
    if (field.pattern !== null && !field.pattern.forms.every((form) => form.test(value))) {
      findings.add("pattern", path, field.pattern.source);
    }
    const code = field.bounds === null ? "" : outOfBounds(value, holder, key, field.bounds);
    if (code !== "") {
      findings.add(code, path);
    }
  }
}

/**
 * Whether a value is of a type.
 * @param {unknown} value
 * @param {any} holder
 * @param {string | number} key
 * @param {string} kind
 */
export function isOf(value, holder, key, kind) {
  if (kind === "string" || kind === "boolean") {
    return typeof value === kind;
  }
  const isNumber = typeof value === "number" && Number.isFinite(value);
  return isNumber && (kind === "number" || isInteger(value, exactText(holder, key, value)));
}
