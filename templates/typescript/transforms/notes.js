import { joined } from "./paths.js";
import { isObject, put } from "./values.js";

/** @import { Message } from "./table.js" */
/** @import { Record } from "./record.js" */

/** Values without a place, written into a free text of the new message, so that a reader still has them. */
export class Notes {
  /**
   * @param {any} value the new object, which stands at the path `shown`
   * @param {Message["accepts"]} accepts
   * @param {string} shown
   * @param {(path: string) => boolean} refuses whether the new line finds an error there, as the document is now
   */
  constructor(value, accepts, shown, refuses) {
    this.value = value;
    this.accepts = accepts;
    this.shown = shown;
    this.refuses = refuses;
  }

  /**
   * Moves the losses below each note's source into its target text; what is written is a default of the last record.
   * @param {readonly any[]} notes
   * @param {readonly Record[]} records those of the messages before, and of the header, among them
   */
  write(notes, records) {
    for (const { from, into, label, rule } of notes) {
      const lost = new Set(records.flatMap((record) => record.losses).filter(({ path }) => startsWith(path, from)));
      const text = textOf(label, [...lost].map(({ value }) => value));
      if (lost.size > 0 && this.#write(into, text)) {
        for (const record of records) {
          record.losses = record.losses.filter((item) => !lost.has(item));
        }
        records[records.length - 1]?.defaults.push({ path: into, value: text, rule });
      }
    }
  }

  /**
   * Whether the text is in the message now.
   * @param {readonly string[]} path
   * @param {string} text
   */
  #write(path, text) {
    const last = path[path.length - 1] ?? "";
    const known = this.#known(path);
    if (known === undefined) {
      return false;
    }
    const refuses = known.any_text === true ? () => false : this.refuses;
    if (this.#takesNewItems(path)) {
      const found = this.#holder(path.slice(0, -2));
      if (found === undefined) {
        return false;
      }
      if (this.#add(found, path[path.length - 2] ?? "", last, text, refuses)) {
        return true;
      }
    }
    const found = this.#holder(path.slice(0, -1));
    return found !== undefined && this.#append(found, last, text, refuses);
  }

  /**
   * Puts a new object with the text alone at the end of a list.
   * @param {{ holder: any, shown: string }} place
   * @param {string} name
   * @param {string} last
   * @param {string} text
   * @param {(path: string) => boolean} refuses
   */
  #add({ holder, shown }, name, last, text, refuses) {
    const before = Object.hasOwn(holder, name) ? holder[name] : undefined;
    put(holder, name, [...(before ?? []), { [last]: text }]);
    const path = joined(`${joined(shown, name)}[${holder[name].length - 1}]`, last);
    return !refuses(path) || restored(holder, name, before);
  }

  /**
   * Puts the text into a field, behind the one that is there.
   * @param {{ holder: any, shown: string }} place
   * @param {string} name
   * @param {string} text
   * @param {(path: string) => boolean} refuses
   */
  #append({ holder, shown }, name, text, refuses) {
    const before = Object.hasOwn(holder, name) ? holder[name] : undefined;
    put(holder, name, typeof before === "string" ? `${before}\n${text}` : text);
    return !refuses(joined(shown, name)) || restored(holder, name, before);
  }

  /**
   * What is accepted at a path; undefined where nothing is.
   * @param {readonly string[]} path
   */
  #known(path) {
    let inside = this.accepts.start;
    let known;
    for (const name of path) {
      known = Object.hasOwn(inside.fields, name) ? inside.fields[name] : undefined;
      if (known === undefined) {
        return undefined;
      }
      inside = this.accepts.types[known.type] ?? inside;
    }
    return known;
  }

  /**
   * Whether the object that holds the text is one of a list without bound, and needs nothing else.
   * @param {readonly string[]} path
   */
  #takesNewItems(path) {
    const known = path.length > 1 ? this.#known(path.slice(0, -1)) : undefined;
    if (known?.type === undefined || known.list !== true || known.max !== undefined) {
      return false;
    }
    const fields = Object.entries(this.accepts.types[known.type]?.fields ?? {});
    return fields.every(([name, item]) => !(item.min > 0) || name === path[path.length - 1]);
  }

  /**
   * The first object at a path, and its path with indexes; undefined where the message has none.
   * @param {readonly string[]} path
   */
  #holder(path) {
    let holder = this.value;
    let shown = this.shown;
    for (const name of path) {
      holder = isObject(holder) && Object.hasOwn(holder, name) ? holder[name] : undefined;
      shown = joined(shown, name);
      if (Array.isArray(holder) && holder.length > 0) {
        holder = holder[0];
        shown += "[0]";
      }
    }
    return isObject(holder) ? { holder, shown } : undefined;
  }
}

/**
 * Takes back what was refused; always false.
 * @param {any} holder
 * @param {string} name
 * @param {any} before
 */
function restored(holder, name, before) {
  if (before === undefined) {
    delete holder[name];
  } else {
    holder[name] = before;
  }
  return false;
}

/**
 * @param {readonly string[]} path
 * @param {readonly string[]} start
 */
function startsWith(path, start) {
  return start.every((name, index) => path[index] === name);
}

/**
 * « Label : value, value », as French is set: a no-break space before the colon.
 * @param {string} label
 * @param {readonly any[]} values
 */
function textOf(label, values) {
  const texts = values.map((value) => (typeof value === "boolean" ? (value ? "oui" : "non") : String(value)));
  return `${label}\u00a0: ${[...new Set(texts)].join(", ")}`;
}
