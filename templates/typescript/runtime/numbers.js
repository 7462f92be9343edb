import { ConversionError } from "./errors.js";

/** Characters of a number that is read. */
export const LONGEST_NUMBER = 400;
const LONGEST_EXPONENT = 400;
const JSON_NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;
const XML_DECIMAL = /^([+-]?)0*([0-9]*)(?:\.([0-9]*))?$/;
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
function isWithinDoubles(text) {
  const number = Number(text);
  return Number.isFinite(number) && (number !== 0 || !NOT_ZERO.test(text));
}

/**
 * The number of JSON that an xs:decimal is; undefined where the text is none, or beyond every double.
 * @param {string} text
 * @returns {string | undefined}
 */
export function decimalOfXml(text) {
  const bare = trimmed(text);
  const found = bare.length <= LONGEST_NUMBER ? XML_DECIMAL.exec(bare) : null;
  if (found === null || !(found[2] || found[3] || bare.includes("0")) || !isWithinDoubles(bare)) {
    return undefined;
  }
  return `${found[1] === "-" ? "-" : ""}${found[2] || "0"}${found[3] ? `.${found[3]}` : ""}`;
}

/**
 * A text without the blanks of XML around it (XML Schema part 2, whiteSpace = collapse).
 * @param {string} text
 */
export function trimmed(text) {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) {
    start++;
  }
  while (end > start && isBlank(text.charCodeAt(end - 1))) {
    end--;
  }
  return text.slice(start, end);
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
 * A number as xs:decimal has it, which is without an exponent. Throws `ConversionError`.
 * @param {string} text a number of JSON
 * @returns {string}
 */
export function plainDecimal(text) {
  if (!/[eE]/.test(text)) {
    return text;
  }
  const { sign, digits, exponent } = scientific(text);
  if (Math.abs(exponent) > LONGEST_EXPONENT) {
    throw new ConversionError(`${text} is out of the range of XML's decimals`);
  }
  if (exponent >= 0) {
    return sign + digits + "0".repeat(exponent);
  }
  const all = digits.padStart(1 - exponent, "0");
  return `${sign}${all.slice(0, exponent)}.${all.slice(exponent)}`;
}

/** @param {number} unit */
function isBlank(unit) {
  return unit === 32 || unit === 10 || unit === 13 || unit === 9;
}

/** @param {string} text */
function normal(text) {
  const { sign, digits, exponent } = scientific(text);
  return digits === "0" ? "0" : `${sign}${digits}e${exponent}`;
}

/**
 * A number as whole digits and a power of ten; the digits neither begin nor end with 0.
 * @param {string} text
 */
function scientific(text) {
  const [, sign = "", whole = "0", fraction = "", power = "0"] = PARTS.exec(text) ?? [];
  const all = `${whole}${fraction}`.replace(/^0+/, "");
  let end = all.length;
  while (end > 0 && all.charCodeAt(end - 1) === 48) {
    end--;
  }
  const exponent = Number(power) - fraction.length + (all.length - end);
  return end === 0 ? { sign, digits: "0", exponent: 0 } : { sign, digits: all.slice(0, end), exponent };
}
