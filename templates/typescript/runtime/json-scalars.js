import { Unreadable } from "./errors.js";
import { LONGEST_NUMBER, isJsonNumber, putNumber } from "./numbers.js";

const CHARACTERS = /[^"\\\u0000-\u001f]*/y;
const NUMBER = /-?[0-9][0-9.eE+-]*/y;
const LONE = /\p{Surrogate}/u;
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

/** Reads the values of JSON that hold no others (RFC 8259). */
export class ScalarReader {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
    this.at = 0;
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
      this.refuse("a number is none of JSON, beyond every double, or nearer to 0 than every other");
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
