import { numberOf, put } from "./values.js";

const NUMBERS = /(?:":|[[,])\s*(-?[0-9][0-9.eE+-]*)(?=\s*[,\]}])/g;
const TOKEN = /\s*([{}[\]:,]|"(?:[^"\\]|\\.)*"|[^\s{}[\]:,"]+)/y;

/**
 * The value of a text that is known to be JSON, its numbers with their characters.
 * @param {string} text
 * @param {any} value the same as the engine's own reader gives it
 * @returns {any}
 */
export function read(text, value = JSON.parse(text)) {
  NUMBERS.lastIndex = 0;
  for (let found = NUMBERS.exec(text); found !== null; found = NUMBERS.exec(text)) {
    const number = found[1] ?? "";
    if (String(Number(number)) !== number) {
      return new Reader(text).value();
    }
  }
  return value;
}

/** Reads JSON token by token. */
class Reader {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
    this.at = 0;
  }

  token() {
    TOKEN.lastIndex = this.at;
    const found = TOKEN.exec(this.text);
    this.at = TOKEN.lastIndex;
    return found?.[1] ?? "";
  }

  /** @returns {any} */
  value(token = this.token()) {
    if (token === "{") {
      return this.object();
    }
    if (token === "[") {
      return this.list();
    }
    return /^[-0-9]/.test(token) ? numberOf(token) : JSON.parse(token);
  }

  object() {
    const made = {};
    for (let token = this.token(); token !== "}"; token = this.token()) {
      const name = JSON.parse(token === "," ? this.token() : token);
      this.token();
      put(made, name, this.value());
    }
    return made;
  }

  list() {
    const made = [];
    for (let token = this.token(); token !== "]"; token = this.token()) {
      made.push(this.value(token === "," ? this.token() : token));
    }
    return made;
  }
}
