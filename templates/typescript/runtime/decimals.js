import { ConversionError } from "./errors.js";
import { LONGEST_NUMBER, isWithinDoubles, scientific } from "./numbers.js";

const XML_DECIMAL = /^([+-]?)0*([0-9]*)(?:\.([0-9]*))?$/;

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
 * A number as xs:decimal has it, which is without an exponent. Throws `ConversionError`.
 * @param {string} text a number of JSON
 * @returns {string}
 */
export function plainDecimal(text) {
  if (!/[eE]/.test(text)) {
    return text;
  }
  const { sign, digits, exponent } = scientific(text);
  const size = exponent < 0 ? Math.max(digits.length, 1 - exponent) + 1 : digits.length + exponent;
  if (sign.length + size > LONGEST_NUMBER) {
    throw new ConversionError(`a number has more than ${LONGEST_NUMBER} characters without its exponent`);
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
