/** @import { Counted } from "./counted.js" */

const TINY_EXPONENT = /[0-9][eE]-[0-9]{3}/;
const LONG = 16;
const [QUOTE, BLANK, NINE] = [34, 32, 57];

/**
 * Whether `JSON.parse` has lost nothing of a text: no key that stood twice, no number that a double would
 * change. `false` says that it is not sure; the text is then read by `StrictReader`.
 *
 * Keys are counted: those of the value are fewer where one stood twice. In the text, each is a quote with a colon
 * behind it; where there may be a blank between them, nothing is said. Texts with `":` in them only add to the count.
 * @param {string} text
 * @param {Counted} counted what stands in the value
 * @returns {boolean}
 */
export function isFaithful(text, counted) {
  return (
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
    if (before === QUOTE) {
      keys++;
      const behind = text.charCodeAt(at + 1);
      const isNumber = behind <= BLANK ? isChangedBehind(text, at + 2) : behind <= NINE && behind !== QUOTE && isChanged(text, at + 1);
      if (isNumber) {
        return -1;
      }
    } else if (before <= BLANK && endsKey(text, at - 1)) {
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
  while (text.charCodeAt(before) <= BLANK) {
    before--;
  }
  return text.charCodeAt(before) === QUOTE;
}

/**
 * Whether a number begins at a place, blanks left out, that a double would change.
 * @param {string} text
 * @param {number} at
 */
function isChangedBehind(text, at) {
  let start = at;
  while (text.charCodeAt(start) <= BLANK) {
    start++;
  }
  const first = text.charCodeAt(start);
  return first <= NINE && first !== QUOTE && isChanged(text, start);
}

/**
 * Whether a number that begins at a place is one that a double would change.
 * @param {string} text
 * @param {number} start
 */
function isChanged(text, start) {
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
