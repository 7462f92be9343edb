const PLAIN = /^[A-Za-z_][A-Za-z0-9_]*$/;
const SPECIAL = /['\\\u0000-\u001f]/g;
/** @type {ReadonlyMap<string, string>} */
const ESCAPES = new Map([
  ["'", "\\'"],
  ["\\", "\\\\"],
  ["\b", "\\b"],
  ["\f", "\\f"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

/**
 * What a property adds to a path (RFC 9535, section 2.7): `.name`, or `['a b']`.
 * @param {string} name
 * @returns {string}
 */
export function step(name) {
  return PLAIN.test(name) ? `.${name}` : `['${name.replace(SPECIAL, escaped)}']`;
}

/** @param {string} char */
function escaped(char) {
  return ESCAPES.get(char) ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
