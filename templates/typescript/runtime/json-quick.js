const TINY_EXPONENT = /[0-9][eE]-[0-9]{3}/;
const SMALLEST = 1e-290;
const LARGEST = 1e290;
const DEEPEST = 64;
const LONG = 16;

/**
 * Whether `JSON.parse` has lost nothing of a text: no key that stood twice, no number that a double would change, no
 * level too many. `false` says that it is not sure; the text is then read by `StrictReader`.
 *
 * Keys are counted: those of the value are fewer where one stood twice. In the text, each is a quote with a colon
 * behind it; where there may be a blank between them, nothing is said. Texts with `":` in them only add to the count.
 * @param {string} text
 * @param {any} value what it was parsed to
 * @returns {boolean}
 */
export function isFaithful(text, value) {
  if (hasChangedNumber(text)) {
    return false;
  }
  const counted = { keys: 0, hasExtreme: false };
  if (!count(value, 1, counted)) {
    return false;
  }
  return keysIn(text) === counted.keys && !(counted.hasExtreme && TINY_EXPONENT.test(text));
}

/**
 * How many quotes have a colon behind them; -1 where one has blanks between them, which says nothing.
 * @param {string} text
 */
function keysIn(text) {
  let keys = 0;
  for (let at = text.indexOf(":"); at >= 0; at = text.indexOf(":", at + 1)) {
    const before = text.charCodeAt(at - 1);
    if (before === 34) {
      keys++;
    } else if (before <= 32 && endsKey(text, at - 1)) {
      return -1;
    }
  }
  return keys;
}

/**
 * Whether a quote stands before the blanks at a place.
 * @param {string} text
 * @param {number} at
 */
function endsKey(text, at) {
  let before = at;
  while (text.charCodeAt(before) <= 32) {
    before--;
  }
  return text.charCodeAt(before) === 34;
}

/**
 * Counts the properties of a value and what stands below it; false where it has too many levels.
 * @param {any} value
 * @param {number} level
 * @param {{ keys: number, hasExtreme: boolean }} counted
 * @returns {boolean}
 */
function count(value, level, counted) {
  if (typeof value !== "object") {
    if (typeof value === "number") {
      const size = Math.abs(value);
      counted.hasExtreme ||= size < SMALLEST || size > LARGEST;
      return size !== Infinity;
    }
    return true;
  }
  if (value === null) {
    return true;
  }
  if (level > DEEPEST) {
    return false;
  }
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      if (!count(value[index], level + 1, counted)) {
        return false;
      }
    }
    return true;
  }
  for (const name in value) {
    counted.keys++;
    const item = value[name];
    if (typeof item !== "string" && !count(item, level + 1, counted)) {
      return false;
    }
  }
  return true;
}

/**
 * Whether a text may have a number that a double would change. It has 16 characters or more, and so one of them at a
 * sixteenth place.
 * @param {string} text
 */
function hasChangedNumber(text) {
  for (let at = LONG - 1; at < text.length; at += LONG) {
    if (isOfNumber(text.charCodeAt(at))) {
      let start = at; // the place before was no part of it, so that this goes back 15 characters at most
      while (isOfNumber(text.charCodeAt(start - 1))) {
        start--;
      }
      let end = at + 1;
      while (isOfNumber(text.charCodeAt(end))) {
        end++;
      }
      if (end - start >= LONG && mayStandBefore(text.charCodeAt(start - 1))) {
        const number = text.slice(start, end);
        if (String(Number(number)) !== number) {
          return true;
        }
      }
      at = end - (end % LONG) - 1;
    }
  }
  return false;
}

/**
 * Whether a number of JSON may begin behind a character; in a text, most begin behind a quote or a letter.
 * @param {number} unit NaN before the text
 */
function mayStandBefore(unit) {
  return unit === 58 || unit === 44 || unit === 91 || unit <= 32 || Number.isNaN(unit);
}

/** @param {number} unit NaN before and behind the text */
function isOfNumber(unit) {
  return (unit >= 48 && unit <= 57) || unit === 46 || unit === 45 || unit === 43 || unit === 69 || unit === 101;
}
