const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;
const NOT_ZERO = /^[^eE]*[1-9]/;
const LONGEST_NUMBER = 400;
const EXACT = Symbol.for("hubsante.exact");

/** A number that JavaScript would write otherwise; `text` has its characters. */
export class ExactNumber {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }

  valueOf() {
    return Number(this.text);
  }

  toString() {
    return this.text;
  }
}

/**
 * The number of JSON in a text: as JavaScript has it where that is written the same, else with its characters.
 * @param {string} text
 * @returns {number | ExactNumber}
 */
export function numberOf(text) {
  const number = Number(text);
  return String(number) === text ? number : new ExactNumber(text);
}

/**
 * Whether a text is a number of JSON that may be read: within the doubles, and not too long.
 * @param {string} text
 */
export function isNumberText(text) {
  if (text.length > LONGEST_NUMBER || !NUMBER.test(text)) {
    return false;
  }
  const number = Number(text);
  return Number.isFinite(number) && (number !== 0 || !NOT_ZERO.test(text));
}

/**
 * @param {unknown} value
 * @returns {value is number | ExactNumber}
 */
export function isNumber(value) {
  return typeof value === "number" || value instanceof ExactNumber;
}

/**
 * Whether a number has no fraction; `1.0` has none (JSON Schema draft-07, 6.1.1).
 * @param {number | ExactNumber} value
 */
export function isWhole(value) {
  if (typeof value === "number") {
    return Number.isInteger(value);
  }
  const [digits = "", power = "0"] = value.text.toLowerCase().split("e");
  const fraction = (digits.split(".")[1] ?? "").replace(/0+$/, "");
  const whole = digits.split(".")[0] ?? "";
  const zeros = fraction === "" ? whole.length - whole.replace(/0+$/, "").length : -fraction.length;
  return !/[1-9]/.test(digits) || Number(power) + zeros >= 0;
}

/**
 * @param {unknown} value
 * @returns {value is { [name: string]: any }}
 */
export function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof ExactNumber);
}

/**
 * Sets a property, whatever its name: `__proto__` is a name like others.
 * @param {any} holder
 * @param {string} name
 * @param {unknown} value
 */
export function put(holder, name, value) {
  if (name === "__proto__") {
    Object.defineProperty(holder, name, { value, writable: true, enumerable: true, configurable: true });
  } else {
    holder[name] = value;
  }
}

/**
 * A value of a line's document as values here: what is absent left out, numbers that a double would change with their
 * characters.
 * @param {any} value
 * @returns {any}
 */
export function copied(value) {
  if (Array.isArray(value)) {
    return value.map((item, index) => exactOf(value, index) ?? copied(item));
  }
  if (!isObject(value)) {
    return value;
  }
  /** @type {any} */
  const copy = {};
  for (const name of Object.keys(value)) {
    if (value[name] !== undefined) {
      put(copy, name, exactOf(value, name) ?? copied(value[name]));
    }
  }
  return copy;
}

/**
 * @param {any} holder
 * @param {string | number} key
 */
function exactOf(holder, key) {
  const texts = holder[EXACT];
  const text = texts !== undefined && Object.hasOwn(texts, key) ? texts[key] : undefined;
  return text !== undefined && Number(text) === holder[key] ? new ExactNumber(text) : undefined;
}

/**
 * A value as JSON, in the order of its keys.
 * @param {any} value
 * @returns {string}
 */
export function write(value) {
  return holdsExact(value) ? written(value) : JSON.stringify(value);
}

/**
 * @param {any} value
 * @returns {boolean}
 */
function holdsExact(value) {
  if (typeof value !== "object" || value === null) {
    return false;
  }
  return value instanceof ExactNumber || Object.values(value).some(holdsExact);
}

/**
 * @param {any} value
 * @returns {string}
 */
function written(value) {
  if (value instanceof ExactNumber) {
    return value.text;
  }
  if (Array.isArray(value)) {
    return `[${value.map(written).join(",")}]`;
  }
  if (isObject(value)) {
    return `{${Object.keys(value).map((name) => `${JSON.stringify(name)}:${written(value[name])}`).join(",")}}`;
  }
  return JSON.stringify(value);
}
