import { Unreadable } from "./errors.js";
import { LONGEST_NUMBER, isJsonNumber, put, putNumber } from "./numbers.js";

const DEEPEST = 64;
const CHARACTERS = /[^"\\\u0000-\u001f]*/y;
const NUMBER = /-?[0-9][0-9.eE+-]*/y;
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
/** @type {ReadonlyMap<string, string>} */
const ESCAPES = new Map([
  ['"', '"'],
  ["\\", "\\"],
  ["/", "/"],
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
]);

/** Reads JSON character by character: what the engine's own reader cannot tell (RFC 8259). */
export class StrictReader {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
    this.at = 0;
  }

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

  string() {
    const start = this.at++;
    let found = "";
    for (;;) {
      CHARACTERS.lastIndex = this.at;
      const part = CHARACTERS.exec(this.text)?.[0] ?? "";
      found += part;
      this.at += part.length;
      const char = this.text[this.at++];
      if (char === '"') {
        break;
      }
      found += char === "\\" ? this.escape() : this.refuse("a text does not end, or holds a control character", this.at - 1);
    }
    if (LONE.test(found)) {
      this.refuse("a text holds half a surrogate pair, which is no character", start);
    }
    return found;
  }

  escape() {
    const char = this.text[this.at++] ?? "";
    if (char !== "u") {
      return ESCAPES.get(char) ?? this.refuse("an unknown escape", this.at - 2);
    }
    const digits = this.text.slice(this.at, this.at + 4);
    this.at += 4;
    return /^[0-9a-fA-F]{4}$/.test(digits)
      ? String.fromCharCode(parseInt(digits, 16))
      : this.refuse("an unknown escape", this.at - 6);
  }

  /**
   * @param {any} holder
   * @param {string | number} key
   */
  number(holder, key) {
    NUMBER.lastIndex = this.at;
    const text = NUMBER.exec(this.text)?.[0] ?? "-";
    if (text.length > LONGEST_NUMBER) {
      this.refuse("a number is too long");
    }
    if (!isJsonNumber(text)) {
      this.refuse(`${text.slice(0, 40)} is no number of JSON, beyond every double, or nearer to 0 than every other`);
    }
    putNumber(holder, key, text);
    this.at += text.length;
  }

  word() {
    for (const [word, value] of /** @type {const} */ ([["true", true], ["false", false], ["null", null]])) {
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length;
        return value;
      }
    }
    return this.refuse("a value was expected");
  }

  /** @param {number} level */
  enter(level) {
    if (level > DEEPEST) {
      this.refuse(`more than ${DEEPEST} levels`);
    }
    this.at++;
  }

  /**
   * Whether a character comes next, which is then passed.
   * @param {string} char
   */
  next(char) {
    this.blanks();
    const isNext = this.text[this.at] === char;
    this.at += isNext ? 1 : 0;
    return isNext;
  }

  /** @param {string} char */
  expect(char) {
    if (!this.next(char)) {
      this.refuse(`${char} was expected`);
    }
  }

  blanks() {
    while (this.at < this.text.length && " \n\r\t".includes(this.text.charAt(this.at))) {
      this.at++;
    }
  }

  /**
   * @param {string} reason
   * @param {number} [at]
   * @returns {never}
   */
  refuse(reason, at = this.at) {
    throw new Unreadable(reason, at);
  }
}
