import { DEEPEST } from "./counted.js";
import { ScalarReader } from "./json-scalars.js";
import { put } from "./numbers.js";

/** Reads JSON character by character: what the engine's own reader cannot tell (RFC 8259). */
export class StrictReader extends ScalarReader {
  /**
   * The document's value. Throws `Unreadable`.
   * @returns {unknown}
   */
  document() {
    const holder = [undefined];
    this.value(holder, 0, 1);
    this.blanks();
    if (this.at < this.text.length) {
      this.refuse("text after the end");
    }
    return holder[0];
  }

  /**
   * Reads a value into its holder.
   * @param {any} holder
   * @param {string | number} key
   * @param {number} level
   */
  value(holder, key, level) {
    this.blanks();
    const char = this.text[this.at];
    if (char === "{") {
      put(holder, key, this.object(level));
    } else if (char === "[") {
      put(holder, key, this.list(level));
    } else if (char === '"') {
      put(holder, key, this.string());
    } else if (char !== undefined && /[-0-9]/.test(char)) {
      this.number(holder, key);
    } else {
      put(holder, key, this.word());
    }
  }

  /** @param {number} level */
  object(level) {
    /** @type {Record<string, unknown>} */
    const found = {};
    this.enter(level);
    if (this.next("}")) {
      return found;
    }
    do {
      this.blanks();
      const start = this.at;
      const key = this.text[start] === '"' ? this.string() : this.refuse("a key was expected");
      if (Object.hasOwn(found, key)) {
        this.refuse(`the key ${JSON.stringify(key.slice(0, 80))} stands twice in its object`, start);
      }
      this.expect(":");
      this.value(found, key, level + 1);
    } while (this.next(","));
    this.expect("}");
    return found;
  }

  /** @param {number} level */
  list(level) {
    /** @type {unknown[]} */
    const found = [];
    this.enter(level);
    if (this.next("]")) {
      return found;
    }
    do {
      this.value(found, found.length, level + 1);
    } while (this.next(","));
    this.expect("]");
    return found;
  }

  /** @param {number} level */
  enter(level) {
    if (level > DEEPEST) {
      this.refuse(`more than ${DEEPEST} levels`);
    }
    this.at++;
  }
}
