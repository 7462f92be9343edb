/** Levels of objects and lists that a text of JSON may have. */
export const DEEPEST = 64;
const SMALLEST = 1e-290;
const LARGEST = 1e290;

/** What stands in a value of JSON, by which its text shows whether the engine's own reader has lost something of it. */
export class Counted {
  /** Properties of all its objects. */
  keys = 0;
  /** Whether there is a number so small or large that a text near to it is beyond all doubles. */
  hasExtreme = false;
  /** Whether there is a number that is no property: in a list, or the value itself. */
  hasListed = false;

  /**
   * Notes a number; false where its text is beyond every double.
   * @param {number} number
   * @param {boolean} isListed
   */
  number(number, isListed) {
    const size = Math.abs(number);
    this.hasListed ||= isListed;
    this.hasExtreme ||= size < SMALLEST || size > LARGEST;
    return size !== Infinity;
  }

  /**
   * Notes what stands in a value, whatever it is; false where it has too many levels, or a number beyond every double.
   * @param {any} value
   * @param {number} level 1 for a document
   * @param {boolean} [isListed]
   * @returns {boolean}
   */
  all(value, level, isListed = true) {
    if (typeof value !== "object" || value === null) {
      return typeof value !== "number" || this.number(value, isListed);
    }
    if (level > DEEPEST) {
      return false;
    }
    if (Array.isArray(value)) {
      return value.every((item) => typeof item === "string" || this.all(item, level + 1));
    }
    for (const name in value) {
      this.keys++;
      if (typeof value[name] !== "string" && !this.all(value[name], level + 1, false)) {
        return false;
      }
    }
    return true;
  }
}
