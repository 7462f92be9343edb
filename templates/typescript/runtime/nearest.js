import { folded } from "./folded.js";

const MOST = 3;
const LONGEST = 40;
const INSIDE = 3;

/**
 * At most three codes that are spelled, or called, most like a text, the nearest first.
 * @template {{ readonly code: string, readonly label: string }} C
 * @param {string} text
 * @param {Iterable<C>} codes
 * @returns {C[]}
 */
export function nearest(text, codes) {
  const wanted = characters(text);
  if (wanted.length === 0) {
    return [];
  }
  const limit = Math.max(4, 2 * Math.ceil(wanted.length / 2));
  return [...codes]
    .map((item) => ({ item, score: scoreOf(wanted, item, limit) }))
    .filter(({ score }) => score <= limit)
    .sort((one, other) => one.score - other.score)
    .slice(0, MOST)
    .map(({ item }) => item);
}

/** @param {string} text */
function characters(text) {
  return [...folded(text)].slice(0, LONGEST);
}

/**
 * @param {readonly string[]} wanted
 * @param {{ readonly code: string, readonly label: string }} item
 * @param {number} limit
 */
function scoreOf(wanted, { code, label }, limit) {
  const text = wanted.join("");
  const plain = label === code ? "" : folded(label);
  if (plain === text) {
    return 0;
  }
  const spelled = characters(code);
  const isFar = 2 * Math.abs(spelled.length - wanted.length) > limit;
  const score = isFar ? limit + 1 : 2 * distance(wanted, spelled);
  return wanted.length > 2 && plain.includes(text) ? Math.min(score, INSIDE) : score;
}

/**
 * The steps from one text to another (optimal string alignment).
 * @param {readonly string[]} one
 * @param {readonly string[]} other
 */
function distance(one, other) {
  /** @type {number[]} */
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const cost = one[row - 1] === other[column - 1] ? 0 : 1;
      let best = Math.min(Number(last[column]) + 1, Number(now[column - 1]) + 1, Number(last[column - 1]) + cost);
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        best = Math.min(best, Number(before[column - 2]) + 1);
      }
      now.push(best);
    }
    before = last;
    last = now;
  }
  return Number(last[other.length]);
}
