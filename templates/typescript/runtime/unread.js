/** The value of an element of XML that was refused as a whole: nothing more is said of it. */
export const UNREAD = Object.freeze({});

/** A text of XML that is no value of its field's type. */
export class Misfit {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }
}
