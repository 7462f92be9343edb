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

const STEP = /\[([0-9]+)\]|\.([A-Za-z_][A-Za-z0-9_]*)|\['((?:[^'\\]|\\.)*)'\]/gs;
const UNESCAPED = new Map([...ESCAPES].map(([character, escape]) => [escape, character]));

/**
 * The names and indexes of a path, as `step` writes them.
 * @param {string} path
 * @returns {(string | number)[]}
 */
export function steps(path) {
  return [...path.matchAll(STEP)].map(([, index, name, quoted = ""]) => {
    if (index !== undefined) {
      return Number(index);
    }
    return name ?? quoted.replace(/\\(?:u[0-9a-f]{4}|.)/gs, unescaped);
  });
}

/** @param {string} text */
function unescaped(text) {
  return UNESCAPED.get(text) ?? String.fromCharCode(parseInt(text.slice(2), 16));
}

/**
 * What stands at a path of a value, such as an error's; undefined where there is nothing.
 * @param {any} value a document, or the object of one
 * @param {string} path
 * @returns {any}
 */
export function at(value, path) {
  let found = value;
  for (const key of steps(path)) {
    const isHolder = typeof found === "object" && found !== null && Array.isArray(found) === (typeof key === "number");
    found = isHolder && Object.hasOwn(found, key) ? found[key] : undefined;
  }
  return found;
}
