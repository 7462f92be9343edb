/**
 * A text as searches compare it: no accents, `œ` as `oe`, lower case.
 * @param {string} text
 */
export function folded(text) {
  const plain = text.normalize("NFKD").replace(/\p{Mn}/gu, "").toLowerCase();
  return plain.replaceAll("œ", "oe").replaceAll("æ", "ae");
}
