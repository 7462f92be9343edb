import { decimalOfXml, trimmed } from "./decimals.js";
import { isInteger, put, putNumber } from "./numbers.js";
import { step } from "./paths.js";
import { Misfit, UNREAD } from "./unread.js";
import { checkAttributes } from "./xml-attributes.js";
import { groups, putOpen } from "./xml-open.js";
import { keepSource } from "./xml-source.js";

/** @import { Findings } from "./findings.js" */
/** @import { Field, ObjectType } from "./model.js" */
/** @import { Element } from "./xml-element.js" */

const BOOLEANS = new Map([
  ["true", true],
  ["1", true],
  ["false", false],
  ["0", false],
]);

/** Reads the elements of a message to the object that they stand for, led by the fields of the model. */
export class ObjectReader {
  /** @param {Findings} findings for what only XML can get wrong; the rest is checked on the object */
  constructor(findings) {
    this.findings = findings;
  }

  /**
   * The object of an element; `UNREAD` where it has a text beside its elements.
   * @param {Element} element
   * @param {ObjectType} type
   * @param {string} path
   * @returns {any}
   */
  object(element, type, path) {
    if (this.hasText(element, path)) {
      return UNREAD;
    }
    checkAttributes(element, path, this.findings);
    return this.members(element, element.children, type, path);
  }

  /**
   * @param {Element} element
   * @param {readonly Element[]} children
   * @param {ObjectType} type
   * @param {string} path
   * @returns {any}
   */
  members(element, children, type, path) {
    const found = {};
    /** @type {Element[]} */
    const others = [];
    let last = -1;
    for (const child of children) {
      const field = this.field(child, element, type);
      if (field === undefined) {
        others.push(child);
      } else {
        this.member(child, field, path, found, field.position < last);
        last = Math.max(last, field.position);
      }
    }
    if (others.length > 0) {
      this.others(element, others, type, path, found);
    }
    for (const name of type.emptyLists) {
      if (!Object.hasOwn(found, name)) {
        put(found, name, []);
      }
    }
    return found;
  }

  /**
   * The field that an element is a value of.
   * @param {Element} child
   * @param {Element} parent
   * @param {ObjectType} type
   * @returns {Field | undefined}
   */
  field(child, parent, type) {
    const field = child.namespace === parent.namespace ? type.byName.get(child.name) : undefined;
    return field?.isFree ? undefined : field;
  }

  /**
   * The name in JSON of an element.
   * @param {string} name
   */
  wire(name) {
    return name;
  }

  /**
   * Adds the value of an element to its object; of a single field the first one counts.
   * @param {Element} child
   * @param {Field} field
   * @param {string} path
   * @param {any} found
   * @param {boolean} isLate
   */
  member(child, field, path, found, isLate) {
    const { name } = field;
    let place = path + field.step;
    const isThere = Object.hasOwn(found, name);
    if (field.isList) {
      if (!isThere) {
        put(found, name, []);
      }
      const items = found[name];
      place += `[${items.length}]`;
      this.putValue(items, items.length, child, field, place);
    } else if (isThere) {
      this.findings.add("max-items", place, "1");
    } else {
      this.putValue(found, name, child, field, place);
    }
    if (isLate) {
      this.findings.add("order", place);
    }
  }

  /**
   * Elements that are no field: free content of an open object, or of a field that is written so; else unknown.
   * @param {Element} element
   * @param {readonly Element[]} others
   * @param {ObjectType} type
   * @param {string} path
   * @param {any} found
   */
  others(element, others, type, path, found) {
    for (const [name, group] of groups(others)) {
      const alias = this.wire(name);
      const isKnown = type.byName.has(alias) || type.byName.has(name);
      const place = path + step(type.byName.has(alias) ? alias : name);
      const field = type.byName.get(name);
      if (!field?.isFree && (!type.isOpen || isKnown)) {
        this.findings.add("unknown", place);
      } else {
        putOpen(found, name, group, place, this.findings);
        keepSource(found, name, group, element.namespace);
        if (field?.isList && !Array.isArray(found[name])) {
          put(found, name, [found[name]]);
        }
      }
    }
  }

  /**
   * Puts the value of an element in its place; a text that is no value of its type is told when the value is checked.
   * @param {any} holder
   * @param {string | number} key
   * @param {Element} element
   * @param {Field} field
   * @param {string} path
   */
  putValue(holder, key, element, field, path) {
    if (field.type !== null) {
      put(holder, key, this.object(element, field.type, path));
    } else if (element.children.length > 0) {
      this.findings.add("type", path, field.kind);
      put(holder, key, UNREAD);
    } else {
      putScalar(holder, key, element.text, field);
      if (element.attributes.length > 0 && !(holder[key] instanceof Misfit)) {
        checkAttributes(element, path, this.findings);
      }
    }
  }

  /**
   * Whether an element that holds elements has a text beside them, which is an error.
   * @param {Element} element
   * @param {string} path
   */
  hasText(element, path) {
    if (element.text === "" || trimmed(element.text) === "") {
      return false;
    }
    this.findings.add("type", path, "object");
    return true;
  }
}

/**
 * @param {any} holder
 * @param {string | number} key
 * @param {string} text
 * @param {Field} field
 */
function putScalar(holder, key, text, field) {
  if (field.kind === "string") {
    put(holder, key, text);
  } else if (field.kind === "boolean") {
    put(holder, key, BOOLEANS.get(trimmed(text)) ?? new Misfit(text));
  } else {
    const decimal = decimalOfXml(text);
    if (decimal === undefined || (field.kind === "integer" && !isInteger(Number(decimal), decimal))) {
      put(holder, key, new Misfit(text));
    } else {
      putNumber(holder, key, decimal);
    }
  }
}
