/**
 * What a text of JSON has: keys, levels, and numbers that need a closer look. Says nothing of a text that is no JSON.
 * @param {string} text
 */
export function scan(text) {
  const hasEscapes = text.includes("\\");
  const length = text.length;
  let keys = 0;
  let level = 0;
  let deepest = 0;
  let hasLongNumber = false;
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 34) {
      at = hasEscapes ? endOfString(text, at) : text.indexOf('"', at + 1);
      if (at < 0) {
        break;
      }
    } else if (unit === 58) {
      keys++;
    } else if (unit === 123 || unit === 91) {
      level++;
      deepest = level > deepest ? level : deepest;
    } else if (unit === 125 || unit === 93) {
      level--;
    } else if (unit === 45 || (unit >= 48 && unit <= 57)) {
      const end = endOfNumber(text, at);
      hasLongNumber ||= end < 0 || end - at > 15;
      at = Math.abs(end) - 1;
    }
  }
  return { keys, deepest, hasLongNumber };
}

/**
 * Where a string ends that begins at a quote; -1 where it does not.
 * @param {string} text
 * @param {number} start
 */
function endOfString(text, start) {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let before = at - 1;
    while (text.charCodeAt(before) === 92) {
      before--;
    }
    if ((at - before) % 2 === 1) {
      return at;
    }
  }
  return -1;
}

/**
 * Where a number ends; negative where it has an exponent.
 * @param {string} text
 * @param {number} start
 */
function endOfNumber(text, start) {
  let at = start + 1;
  let sign = 1;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 101 || unit === 69) {
      sign = -1;
    } else if (!((unit >= 48 && unit <= 57) || unit === 46 || unit === 43 || unit === 45)) {
      break;
    }
  }
  return sign * at;
}

/**
 * How many properties the objects in a value have: fewer than its text has keys where a key stands twice.
 * @param {any} value
 * @returns {number}
 */
export function countKeys(value) {
  let count = 0;
  if (Array.isArray(value)) {
    for (const item of value) {
      if (typeof item === "object" && item !== null) {
        count += countKeys(item);
      }
    }
    return count;
  }
  for (const key in value) {
    count++;
    const item = value[key];
    if (typeof item === "object" && item !== null) {
      count += countKeys(item);
    }
  }
  return count;
}
