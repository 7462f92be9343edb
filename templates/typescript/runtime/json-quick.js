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
  const counted = { keys: 0, hasExtreme: false, hasListed: false };
  return (
    count(value, 1, counted) &&
    keysIn(text) === counted.keys &&
    !(counted.hasListed && hasChangedNumber(text)) &&
    !(counted.hasExtreme && TINY_EXPONENT.test(text))
  );
}

/**
 * How many quotes have a colon behind them; -1 where one has blanks between them, which says nothing, or where a number
 * behind a colon is one that a double would change.
 * @param {string} text
 */
function keysIn(text) {
  let keys = 0;
  for (let at = text.indexOf(":"); at >= 0; at = text.indexOf(":", at + 1)) {
    const before = text.charCodeAt(at - 1);
    if (before === 34) {
      keys++;
      if (isChanged(text, at + 1)) {
        return -1;
      }
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
 * Whether a number begins at a place, blanks left out, that a double would change.
 * @param {string} text
 * @param {number} at
 */
function isChanged(text, at) {
  let start = at;
  while (text.charCodeAt(start) <= 32) {
    start++;
  }
  let end = start;
  while (isOfNumber(text.charCodeAt(end))) {
    end++;
  }
  return end - start >= LONG && changes(text.slice(start, end));
}

/** @param {string} number */
function changes(number) {
  return String(Number(number)) !== number;
}

/**
 * Counts the properties of a value and what stands below it; false where it has too many levels.
 * @param {any} value
 * @param {number} level
 * @param {{ keys: number, hasExtreme: boolean, hasListed: boolean }} counted
 * @returns {boolean}
 */
function count(value, level, counted) {
  if (typeof value !== "object") {
    if (typeof value === "number") {
      counted.hasListed ||= level === 1;
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
    counted.hasListed ||= typeof value[0] === "number" || value.some((item) => typeof item === "number");
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
        if (changes(text.slice(start, end))) {
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
