import { NOT_CASTABLE, cast } from "./casts.js";
import { Record } from "./record.js";
import { Sources } from "./sources.js";
import { isObject, put } from "./values.js";

/** @import { Field, Message, ObjectMapping, Step } from "./table.js" */

/** An object of the old release to one of the new: follows the table, field by field. */
export class Interpreter {
  /**
   * @param {Message} mapping
   * @param {Record} [record] takes what has no place
   * @param {Sources} [sources]
   */
  constructor(mapping, record = new Record(), sources = new Sources()) {
    this.mapping = mapping;
    this.record = record;
    this.sources = sources;
  }

  /**
   * The new object below the root element.
   * @param {any} value
   */
  message(value) {
    const made = {};
    this.#object(value, this.mapping.start, [], [made]);
    return made;
  }

  /**
   * Fills the last of `holders`, the new objects that stand for this old one and those around it.
   * @param {any} value
   * @param {ObjectMapping} mapping
   * @param {readonly string[]} path
   * @param {readonly any[]} holders
   */
  #object(value, mapping, path, holders) {
    for (const name of Object.keys(value)) {
      const known = mapping.fields.get(name);
      if (known === undefined) {
        this.#further(value[name], name, mapping, [...path, name], holders[holders.length - 1]);
      } else if (known.last !== "" || known.copies.length === 0) {
        this.#field(value[name], known, [...path, name], holders);
      }
    }
    for (const known of mapping.withCopies) {
      if (Object.hasOwn(value, known.name)) {
        this.#copies(value[known.name], known, [...path, known.name], holders);
      }
    }
  }

  /**
   * A property that no row describes: an open object takes it.
   * @param {any} value
   * @param {string} name
   * @param {ObjectMapping} mapping
   * @param {readonly string[]} path
   * @param {any} holder
   */
  #further(value, name, mapping, path, holder) {
    if (mapping.isOpen) {
      put(holder, name, value);
      this.sources.add(holder, name, path);
    } else {
      this.record.lose(value, path, "no-place");
    }
  }

  /**
   * @param {any} value
   * @param {Field} known
   * @param {readonly string[]} path
   * @param {readonly any[]} holders
   */
  #field(value, known, path, holders) {
    if (known.last === "") {
      this.#withoutPlace(value, known, path, holders);
      return;
    }
    const start = holders[holders.length - 1 - known.up];
    const holder = descend(start, known.steps);
    if (Array.isArray(value) && value.length === 0 && known.isList && !Object.hasOwn(holder, known.last)) {
      put(holder, known.last, []);
    }
    for (const item of Array.isArray(value) ? value : [value]) {
      this.#item(item, known, path, holders, holder);
    }
    if (known.steps.length > 0 && Object.keys(holder).length === 0) {
      this.#removeEmpty(start, known.steps);
    }
  }

  /**
   * A field that has no target is lost; what is inside its objects may have one.
   * @param {any} value
   * @param {Field} known
   * @param {readonly string[]} path
   * @param {readonly any[]} holders
   */
  #withoutPlace(value, known, path, holders) {
    const below = this.mapping.objects.get(known.below);
    if (below === undefined) {
      this.record.lose(value, path, known.origin);
      return;
    }
    for (const item of Array.isArray(value) ? value : [value]) {
      if (isObject(item)) {
        this.#object(item, below, path, [...holders, {}]);
      }
    }
  }

  /**
   * Puts a value into further fields, where nothing else has filled them; it is lost if it is in none.
   * @param {any} value
   * @param {Field} known
   * @param {readonly string[]} path
   * @param {readonly any[]} holders
   */
  #copies(value, known, path, holders) {
    const placed = known.copies.map((copy) => this.#copy(value, copy, path, holders));
    if (known.last === "" && !placed.includes(true)) {
      this.record.lose(value, path, known.origin);
    }
  }

  /**
   * @param {any} value
   * @param {Field} copy
   * @param {readonly string[]} path
   * @param {readonly any[]} holders
   */
  #copy(value, copy, path, holders) {
    const record = new Record();
    new Interpreter(this.mapping, record, this.sources).#field(value, copy, path, holders);
    if (record.losses.length > 0) {
      return false;
    }
    const filled = [...path.slice(0, -1), ...copy.steps.map((step) => step.name), copy.last];
    this.record.defaults.push({ path: filled, value, rule: copy.rule });
    return true;
  }

  /**
   * @param {any} value
   * @param {Field} known
   * @param {readonly string[]} path
   * @param {readonly any[]} holders
   * @param {any} holder
   */
  #item(value, known, path, holders, holder) {
    if (!known.isList && Object.hasOwn(holder, known.last) && !this.#joins(value, known, path, holder)) {
      this.record.lose(value, path, "single");
    } else if (known.below !== "" && isObject(value)) {
      this.#nested(value, known, path, holders, holder);
    } else {
      const single = known.isWhole ? value : this.#single(value, known, path);
      if (single !== NOT_CASTABLE) {
        this.#put(holder, known, single, path);
      }
    }
  }

  /**
   * Whether an object joins one that another field has begun.
   * @param {any} value
   * @param {Field} known
   * @param {readonly string[]} path
   * @param {any} holder
   */
  #joins(value, known, path, holder) {
    if (known.below === "" || !isObject(value) || !isObject(holder[known.last])) {
      return false;
    }
    const place = path.join("\0");
    return !this.sources.of(holder, known.last).some((item) => item.join("\0") === place);
  }

  /**
   * @param {any} value
   * @param {Field} known
   * @param {readonly string[]} path
   * @param {readonly any[]} holders
   * @param {any} holder
   */
  #nested(value, known, path, holders, holder) {
    const below = /** @type {ObjectMapping} */ (this.mapping.objects.get(known.below));
    const code = typeof value.code === "string" ? below.codedBy?.get(value.code) : undefined;
    if (code?.to === null) {
      this.record.lose(value, path, "code");
      return;
    }
    const made = known.isList || !Object.hasOwn(holder, known.last) ? {} : holder[known.last];
    this.#put(holder, known, made, path);
    this.#object(value, below, path, [...holders, made]);
    if (code !== undefined && Object.hasOwn(made, "label")) {
      if (value.label !== (code.old_label ?? "")) {
        this.record.lose(value.label ?? null, [...path, "label"], "label");
      }
      made.label = code.label ?? "";
    }
    if (Object.keys(value).length > 0 && Object.keys(made).length === 0) {
      this.#removeLast(holder, known.last);
    }
  }

  /**
   * A single value in terms of its target; `NOT_CASTABLE`, and recorded, where there is none.
   * @param {any} value
   * @param {Field} known
   * @param {readonly string[]} path
   */
  #single(value, known, path) {
    const changed = known.cast === "" ? value : cast(value, known.cast);
    if (changed === NOT_CASTABLE) {
      this.record.lose(value, path, "cast", known.cast);
      return changed;
    }
    const target = typeof changed === "string" ? known.codes?.get(changed) : undefined;
    if (target?.to === null) {
      this.record.lose(value, path, "code");
      return NOT_CASTABLE;
    }
    if (target?.merged === true) {
      this.record.lose(value, path, "merged", target.to);
    }
    return target === undefined ? changed : target.to;
  }

  /**
   * @param {any} holder
   * @param {Field} known
   * @param {any} value
   * @param {readonly string[]} path
   */
  #put(holder, known, value, path) {
    this.sources.add(holder, known.last, path);
    if (!known.isList) {
      put(holder, known.last, value);
    } else if (Object.hasOwn(holder, known.last)) {
      holder[known.last].push(value);
    } else {
      put(holder, known.last, [value]);
    }
  }

  /**
   * Takes back the objects along `steps` that hold nothing, from the innermost one on.
   * @param {any} holder
   * @param {readonly Step[]} steps
   */
  #removeEmpty(holder, steps) {
    const inner = descend(holder, steps.slice(0, 1));
    if (steps.length > 1) {
      this.#removeEmpty(inner, steps.slice(1));
    }
    if (Object.keys(inner).length === 0) {
      this.#removeLast(holder, /** @type {Step} */ (steps[0]).name);
    }
  }

  /**
   * @param {any} holder
   * @param {string} name
   */
  #removeLast(holder, name) {
    if (Array.isArray(holder[name]) && holder[name].length > 1) {
      holder[name].pop();
    } else {
      delete holder[name];
    }
    this.sources.remove(holder, name);
  }
}

/**
 * The object at the end of `steps`, created where it is missing; of a list the first item.
 * @param {any} holder
 * @param {readonly Step[]} steps
 */
function descend(holder, steps) {
  for (const { name, list } of steps) {
    if (!Object.hasOwn(holder, name)) {
      put(holder, name, list === true ? [{}] : {});
    }
    holder = Array.isArray(holder[name]) ? holder[name][0] : holder[name];
  }
  return holder;
}
