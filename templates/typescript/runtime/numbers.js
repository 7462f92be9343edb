/** Characters of a number that is read. */
export const LONGEST_NUMBER = 400;
const JSON_NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;
const NOT_ZERO = /^[^eE]*[1-9]/;
const PARTS = /^(-?)([0-9]+)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]+))?$/;

/**
 * Under this key an object or list has the texts of those of its numbers that a double would change, by key:
 * `12345678901234567890` is written again as it came. It goes with a spread or an assignment of the object.
 */
export const EXACT = Symbol.for("hubsante.exact");

/**
 * Sets a property, whatever its name: `__proto__` is a name like others.
 * @param {any} holder an object or list
 * @param {string | number} key
 * @param {unknown} value
 */
export function put(holder, key, value) {
  if (key === "__proto__") {
    Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
  } else {
    holder[key] = value;
  }
}

/**
 * Sets a number that is read from its text, and keeps the text where the number is not worth the same.
 * @param {any} holder
 * @param {string | number} key
 * @param {string} text a number of JSON, within every double
 */
export function putNumber(holder, key, text) {
  const number = Number(text);
  put(holder, key, number);
  if (text.length > 15 || /[eE]/.test(text)) {
    if (normal(text) !== normal(String(number))) {
      put((holder[EXACT] ??= {}), key, text);
    }
  }
}

/**
 * The text of a number that its double would change, where the number is still the one that was read.
 * @param {any} holder
 * @param {string | number} key
 * @param {unknown} number
 * @returns {string | undefined}
 */
export function exactText(holder, key, number) {
  const texts = holder[EXACT];
  const text = texts !== undefined && Object.hasOwn(texts, key) ? texts[key] : undefined;
  return text !== undefined && Number(text) === number ? text : undefined;
}

/**
 * Whether a text is a number of JSON that may be read: within the doubles, and not too long.
 * @param {string} text
 */
export function isJsonNumber(text) {
  return text.length <= LONGEST_NUMBER && JSON_NUMBER.test(text) && isWithinDoubles(text);
}

/**
 * Whether a number is neither beyond every double nor, without being 0, nearer to 0 than every other.
 * @param {string} text a number of JSON or an xs:decimal
 */
export function isWithinDoubles(text) {
  const number = Number(text);
  return Number.isFinite(number) && (number !== 0 || !NOT_ZERO.test(text));
}

/**
 * Whether a number has no fraction; `1.0` has none (JSON Schema draft-07, 6.1.1).
 * @param {number} number
 * @param {string | undefined} exact its text where the number is not worth the same
 */
export function isInteger(number, exact) {
  return Number.isInteger(number) && (exact === undefined || scientific(exact).exponent >= 0);
}

/**
 * The digits and the power of ten of a number, the same ones for 48 and 48.0.
 * @param {string} text
 */
export function normal(text) {
  const { sign, digits, exponent } = scientific(text);
  return digits === "0" ? "0" : `${sign}${digits}e${exponent}`;
}

/**
 * A number as whole digits and a power of ten; the digits neither begin nor end with 0.
 * @param {string} text
 */
export function scientific(text) {
  const [, sign = "", whole = "0", fraction = "", power = "0"] = PARTS.exec(text) ?? [];
  const all = `${whole}${fraction}`.replace(/^0+/, "");
  let end = all.length;
  while (end > 0 && all.charCodeAt(end - 1) === 48) {
    end--;
  }
  const exponent = Number(power) - fraction.length + (all.length - end);
  return end === 0 ? { sign, digits: "0", exponent: 0 } : { sign, digits: all.slice(0, end), exponent };
}
