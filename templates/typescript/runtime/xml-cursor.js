import { Unreadable } from "./errors.js";

/** A place in a text of XML. */
export class XmlCursor {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
    this.at = 0;
  }

  /**
   * @param {number} found negative where it was not
   * @param {number} next
   */
  skip(found, next) {
    if (found < 0) {
      this.refuse("the text ends too early");
    }
    this.at = next;
  }

  /**
   * What stands here, which is then passed; null where that is something else.
   * @param {RegExp} expression sticky
   * @returns {RegExpExecArray | null}
   */
  matched(expression) {
    expression.lastIndex = this.at;
    const found = expression.exec(this.text);
    this.at += found === null ? 0 : found[0].length;
    return found;
  }

  /** @param {string} char */
  expect(char) {
    if (this.text[this.at] !== char) {
      this.refuse(`${char} was expected`);
    }
    this.at++;
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
