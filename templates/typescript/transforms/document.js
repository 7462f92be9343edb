import { workedOut } from "./defaults.js";
import { Interpreter } from "./interpret.js";
import { Notes } from "./notes.js";
import { joined } from "./paths.js";
import { Repair, withHolders } from "./repair.js";
import { put, write } from "./values.js";

/** @import { Message, Table } from "./table.js" */

const IN_ENVELOPE = ["jsonContent", "embeddedJsonContent", "message"];

/**
 * @typedef {{ code: string, path: string }} Found an error
 * @typedef {{ old: any, made: any, shown: string, mapping: Message, interpreter: Interpreter }} Part the header or body of a message
 */

/** A whole document, bare or enveloped, on its way from one release to another; `errors` is what stands against it. */
export class Job {
  /** @type {any} */
  #whole;
  /**
   * Messages with a header that was transformed, whose properties are copied into the message.
   * @type {{ message: any, header: any, root: string, body: any }[]}
   */
  #messages = [];
  #table;
  #check;
  #bestEffort;

  /**
   * @param {Table} table
   * @param {(text: string) => readonly Found[]} check the errors of a text under the new release, by path, then code
   * @param {boolean} bestEffort
   */
  constructor(table, check, bestEffort) {
    this.#table = table;
    this.#check = check;
    this.#bestEffort = bestEffort;
    /** @type {Part[]} */
    this.parts = [];
    /** @type {Found[]} */
    this.errors = [];
  }

  /**
   * Transforms a document, and repairs what the new release refuses of it.
   * @param {any} value
   * @param {boolean} isEnvelope
   */
  run(value, isEnvelope) {
    this.#whole = isEnvelope ? this.#enveloped(value) : this.#message(value, "$");
    if (this.parts.length === 0 && this.errors.length > 0) {
      return;
    }
    const found = this.#checked();
    if (found.length > 0 || this.parts.some(({ mapping }) => mapping.defaults.length > 0 || mapping.notes.length > 0)) {
      const codes = new Map([...found].reverse().map(({ code, path }) => [path, code]));
      const touched = withHolders(codes.keys());
      this.parts.forEach((part, index) => {
        this.#repair(part, codes, touched);
        const notes = new Notes(part.made, part.mapping.accepts, part.shown, (path) => this.#refuses(path));
        notes.write(part.mapping.notes, this.parts.slice(0, index + 1).map(({ interpreter }) => interpreter.record));
      });
      if (this.errors.length === 0) {
        this.errors.push(...this.#checked());
      }
    }
  }

  /** @param {any} value */
  #enveloped(value) {
    const content = value.content.map((/** @type {any} */ item, /** @type {number} */ index) =>
      this.#within(item, IN_ENVELOPE, `$.content[${index}]`),
    );
    return { ...value, content };
  }

  /**
   * An object of the envelope, its message transformed, everything else as it is.
   * @param {any} value
   * @param {readonly string[]} names
   * @param {string} shown
   * @returns {any}
   */
  #within(value, names, shown) {
    const [name, ...rest] = names;
    if (name === undefined) {
      return this.#message(value, shown);
    }
    return Object.hasOwn(value, name) ? { ...value, [name]: this.#within(value[name], rest, `${shown}.${name}`) } : value;
  }

  /**
   * The header's fields and the root element.
   * @param {any} value
   * @param {string} shown
   */
  #message(value, shown) {
    const root = Object.keys(value).find((name) => this.#table.messages.has(name));
    const mapping = root === undefined ? undefined : this.#table.messages.get(root);
    if (root === undefined || mapping === undefined) {
      if (!Object.keys(value).some((name) => this.#table.unchanged.has(name))) {
        this.errors.push({ code: "message", path: shown });
      }
      return value;
    }
    let header = Object.fromEntries(Object.entries(value).filter(([name]) => name !== root));
    const hasHeader = mapping.hasHeader && this.#table.header !== null && Object.keys(header).length > 0;
    if (hasHeader && this.#table.header !== null) {
      header = this.#part(header, this.#table.header, shown);
    }
    const body = this.#part(value[root], mapping, joined(shown, mapping.newRoot));
    const message = { ...header, [mapping.newRoot]: body };
    if (hasHeader) {
      this.#messages.push({ message, header, root: mapping.newRoot, body });
    }
    return message;
  }

  /**
   * @param {any} old
   * @param {Message} mapping
   * @param {string} shown
   */
  #part(old, mapping, shown) {
    const interpreter = new Interpreter(mapping);
    const made = interpreter.message(old);
    this.parts.push({ old, made, shown, mapping, interpreter });
    return made;
  }

  /**
   * @param {Part} part
   * @param {ReadonlyMap<string, string>} codes
   * @param {ReadonlySet<string>} touched
   */
  #repair({ old, made, shown, mapping, interpreter }, codes, touched) {
    const repair = new Repair({
      codes,
      touched,
      types: mapping.accepts.types,
      sources: interpreter.sources,
      record: interpreter.record,
      defaults: workedOut(mapping.defaults, old),
      bestEffort: this.#bestEffort,
    });
    repair.run(made, mapping.accepts.start, shown);
    this.errors.push(...repair.errors);
  }

  /** @param {string} path */
  #refuses(path) {
    return this.#checked().some((item) => item.path === path);
  }

  /** The errors of the document as it is now. */
  #checked() {
    for (const { message, header, root, body } of this.#messages) {
      for (const name of Object.keys(message)) {
        delete message[name];
      }
      for (const name of Object.keys(header)) {
        put(message, name, header[name]);
      }
      put(message, root, body);
    }
    return this.#check(write(this.#whole));
  }
}
