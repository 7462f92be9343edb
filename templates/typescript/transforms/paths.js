const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
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

/** @type {Map<string, string>} */
const steps = new Map();
const MOST_STEPS = 10_000;

/**
 * The path of a property: `.name`, or `['a name that is none']` (RFC 9535, section 2.7).
 * @param {string} path
 * @param {string} name
 */
export function joined(path, name) {
  return path + (steps.get(name) ?? stepOf(name));
}

/** @param {string} name */
function stepOf(name) {
  const step = NAME.test(name) ? `.${name}` : `['${name.replace(/['\\\u0000-\u001f]/g, escaped)}']`;
  if (steps.size < MOST_STEPS) {
    steps.set(name, step);
  }
  return step;
}

/** @param {string} character */
function escaped(character) {
  return ESCAPES.get(character) ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
