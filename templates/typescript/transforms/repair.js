import { joined } from "./paths.js";
import { isObject, put } from "./values.js";

/** @import { Accepted } from "./table.js" */

/**
 * A place in the new message: its path for errors, its path without indexes, and the old path.
 * @typedef {{ shown: string, path: readonly string[], old: readonly string[] }} Spot
 */

/** Brings an object to what the new release accepts; `errors` has what stands against it. */
export class Repair {
  /**
   * @param {object} given
   * @param {ReadonlyMap<string, string>} given.codes the first code of each path that the new line found
   * @param {ReadonlySet<string>} given.touched these paths, and those of all that holds them; what is not among them is right
   * @param {Record<string, Accepted>} given.types
   * @param {import("./sources.js").Sources} given.sources
   * @param {import("./record.js").Record} given.record
   * @param {ReturnType<typeof import("./defaults.js").workedOut>} given.defaults
   * @param {boolean} given.bestEffort
   */
  constructor({ codes, touched, types, sources, record, defaults, bestEffort }) {
    this.codes = codes;
    this.touched = touched;
    this.types = types;
    this.sources = sources;
    this.record = record;
    this.defaults = defaults;
    this.bestEffort = bestEffort;
    /** @type {{ code: string, path: string }[]} */
    this.errors = [];
    /** The paths of defaults, and those of all that holds them. */
    this.filled = new Set([...defaults.values()].flatMap(({ path }) => path.map((_, index) => path.slice(0, index + 1).join("/"))));
  }

  /**
   * Settles the message's object.
   * @param {any} value
   * @param {Accepted} accepts
   * @param {string} shown where it stands
   */
  run(value, accepts, shown) {
    if (this.filled.size > 0 || this.touched.has(shown)) {
      this.object(value, accepts, { shown, path: [], old: [] });
    }
  }

  /**
   * Settles the fields of an object; whether it is complete then.
   * @param {any} value
   * @param {Accepted} accepts
   * @param {Spot} spot
   */
  object(value, accepts, spot) {
    for (const name of Object.keys(value)) {
      if (this.#isRight(joined(spot.shown, name), [...spot.path, name])) {
        continue;
      }
      const known = Object.hasOwn(accepts.fields, name) ? accepts.fields[name] : undefined;
      const olds = this.sources.of(value, name);
      if (known !== undefined) {
        this.#field(value, name, known, below(spot, name), olds);
      } else if (accepts.open !== true) {
        this.record.lose(value[name], olds[0] ?? below(spot, name).old, "unknown");
        delete value[name];
      }
    }
    const lacking = Object.keys(accepts.fields).filter((name) => !this.#isThere(value, name, accepts.fields[name], spot));
    for (const name of lacking) {
      const code = Object.hasOwn(value, name) ? "min-items" : "required";
      this.errors.push({ code, path: joined(spot.shown, name) });
    }
    return lacking.length === 0;
  }

  /**
   * Whether nothing is wrong at a path or below it, and nothing can be filled in there.
   * @param {string} shown
   * @param {readonly string[]} path the same without indexes
   */
  #isRight(shown, path) {
    return !this.touched.has(shown) && !this.filled.has(path.join("/"));
  }

  /**
   * @param {any} holder
   * @param {string} name
   * @param {any} known
   * @param {Spot} spot
   * @param {readonly (readonly string[])[]} olds
   */
  #field(holder, name, known, spot, olds) {
    const value = holder[name];
    if (known.list !== true) {
      if (!this.#value(value, known, { ...spot, old: olds[0] ?? spot.old })) {
        delete holder[name];
      }
    } else if (Array.isArray(value)) {
      const fitting = this.#fitting(value, known, spot, olds);
      if (fitting.length > 0 || value.length === 0) {
        holder[name] = fitting;
      } else {
        delete holder[name];
      }
    }
  }

  /**
   * The items that stay.
   * @param {any[]} value
   * @param {any} known
   * @param {Spot} spot
   * @param {readonly (readonly string[])[]} olds
   */
  #fitting(value, known, spot, olds) {
    /** @type {any[]} */
    const fitting = [];
    value.forEach((item, index) => {
      const old = olds[index] ?? spot.old;
      if (known.max !== undefined && fitting.length >= known.max) {
        this.record.lose(item, old, "max-items");
      } else if (this.#value(item, known, { shown: `${spot.shown}[${index}]`, path: spot.path, old })) {
        fitting.push(item);
      }
    });
    return fitting;
  }

  /**
   * Whether a value stays; what goes is recorded.
   * @param {any} value
   * @param {any} known
   * @param {Spot} spot
   */
  #value(value, known, spot) {
    if (known.type !== undefined && isObject(value)) {
      return this.#nested(value, /** @type {Accepted} */ (this.types[known.type]), spot);
    }
    const code = this.codes.get(spot.shown);
    if (code !== undefined) {
      this.record.lose(value, spot.old, code);
    }
    return code === undefined;
  }

  /**
   * @param {any} value
   * @param {Accepted} accepts
   * @param {Spot} spot
   */
  #nested(value, accepts, spot) {
    const before = this.errors.length;
    if (this.#isRight(spot.shown, spot.path) || this.object(value, accepts, spot)) {
      return true;
    }
    const names = Object.keys(accepts.fields);
    const isCoded = names.length === 2 && names.includes("code") && names.includes("label");
    if (!this.bestEffort && !(isCoded && !Object.hasOwn(value, "code"))) {
      return true; // it stays, and its error refuses the message
    }
    this.errors.length = before;
    this.record.lose(value, spot.old, "incomplete");
    return false;
  }

  /**
   * @param {any} value
   * @param {string} name
   * @param {any} known
   * @param {Spot} spot
   */
  #isThere(value, name, known, spot) {
    const least = known.min ?? 0;
    if (this.filled.size > 0 && !Object.hasOwn(value, name)) {
      this.#fill(value, name, known, below(spot, name));
    }
    const item = Object.hasOwn(value, name) ? value[name] : undefined;
    return Array.isArray(item) ? item.length >= least : item !== undefined || least === 0;
  }

  /**
   * Fills in a default, where the table has one for the field or, if it is required, for one below it.
   * @param {any} holder
   * @param {string} name
   * @param {any} known
   * @param {Spot} spot
   */
  #fill(holder, name, known, spot) {
    const found = this.defaults.get(spot.path.join("/"));
    /** @type {any} */
    let value = found?.value;
    if (found !== undefined) {
      this.record.defaults.push({ path: spot.path, value, rule: found.rule });
    } else if ((known.min ?? 0) > 0 && known.type !== undefined && this.#isAbove(spot.path)) {
      value = {};
      if (!this.object(value, /** @type {Accepted} */ (this.types[known.type]), spot)) {
        return;
      }
    } else {
      return;
    }
    put(holder, name, known.list === true ? [value] : value);
  }

  /**
   * Whether there is a default below a path.
   * @param {readonly string[]} path
   */
  #isAbove(path) {
    return [...this.defaults.values()].some((item) => path.every((name, index) => item.path[index] === name));
  }
}

/**
 * Some paths, and those of all that holds them.
 * @param {Iterable<string>} paths
 */
export function withHolders(paths) {
  const found = new Set();
  for (let path of paths) {
    while (path !== "" && !found.has(path)) {
      found.add(path);
      path = path.slice(0, Math.max(path.lastIndexOf("."), path.lastIndexOf("["), 0));
    }
  }
  return found;
}

/**
 * The place of a field; its old path is next to its holder's.
 * @param {Spot} spot
 * @param {string} name
 * @returns {Spot}
 */
function below(spot, name) {
  return { shown: joined(spot.shown, name), path: [...spot.path, name], old: [...spot.old, name] };
}
