import { TEXTS } from "./error-texts.js";
import { step, steps } from "./paths.js";

/** @import { Field, ObjectType } from "./model.js" */
/** @import { Release } from "./release.js" */

/**
 * What a path names: its short path and label; its field, undefined where the model does not describe it.
 * @typedef {{ path: string, label: string, field: Field | undefined, isRoot: boolean, isList: boolean, isAttribute: boolean }} Subject
 */

const CONTENT = "content/jsonContent/embeddedJsonContent/message";
const SHOWN_CODES = 8;

/**
 * What a path names.
 * @param {string} path
 * @param {Release} release
 * @param {string} root the root element where the path starts below it
 * @returns {Subject}
 */
export function subjectOf(path, release, root) {
  const { name, label, type, rest } = placeOf(steps(path), release, root);
  const last = rest[rest.length - 1];
  if (last === undefined) {
    return { path: name, label, field: undefined, isRoot: true, isList: false, isAttribute: false };
  }
  /** @type {ObjectType | null | undefined} */
  let here = type;
  /** @type {Field | undefined} */
  let field;
  for (const key of rest) {
    if (typeof key === "string") {
      field = here?.byName.get(key);
      here = field?.type;
    }
  }
  const short = rest.map((key) => (typeof key === "number" ? `[${key}]` : step(key))).join("");
  return {
    path: short.startsWith(".") ? short.slice(1) : short,
    label: field?.words.label ?? "",
    field,
    isRoot: false,
    isList: typeof last === "string" && field !== undefined && field.isList,
    isAttribute: String(last).startsWith("@"),
  };
}

/**
 * What holds a path: the name, label and type of a message, of the header or of the envelope, and the steps below it.
 * @param {readonly (string | number)[]} found
 * @param {Release} release
 * @param {string} root
 */
function placeOf(found, release, root) {
  const inEnvelope = found.slice(0, 5).filter((key) => typeof key === "string").join("/") === CONTENT;
  const [first, ...below] = inEnvelope ? found.slice(5) : found;
  const message = release.byRoot.get(root || String(first));
  if (message !== undefined) {
    return { name: message.rootElement, label: message.label, type: message.type, rest: root ? found : below };
  }
  if (inEnvelope) {
    return { name: "message", label: release.header.label, type: release.header.type, rest: found.slice(5) };
  }
  return { name: release.envelope.name, label: "Enveloppe EDXL-DE", type: release.envelope, rest: found };
}

/**
 * An error in French (0) or in English (1).
 * @param {string} code
 * @param {string} path
 * @param {Release} release
 * @param {string} root
 * @param {0 | 1} language
 */
export function errorText(code, path, release, root, language) {
  const subject = subjectOf(path, release, root);
  const [key, expected] = variant(code, subject, path === "$");
  const shown = subject.label === "" ? subject.path : filled(textOf("field.label", language), subject);
  const words = expected.startsWith("kind.") ? textOf(expected, language) : expected;
  return filled(textOf(key, language), { field: shown, expected: words, example: subject.field?.words.example ?? "" });
}

/**
 * That a virtual host does not allow messages, in French (0) or in English (1).
 * @param {string} host
 * @param {readonly string[]} messages
 * @param {readonly string[]} hosts
 * @param {0 | 1} language
 */
export function hostText(host, messages, hosts, language) {
  const text = textOf(hosts.length > 0 ? "host" : "host.none", language);
  return filled(text, { host, messages: messages.join(", "), hosts: hosts.join(", ") });
}

/**
 * The key of a text, and what is expected: the key of words of a kind, or words.
 * @param {string} code
 * @param {Subject} subject
 * @param {boolean} isDocument
 * @returns {[string, string]}
 */
function variant(code, subject, isDocument) {
  const { field } = subject;
  if (isDocument && (code === "type" || code === "message")) {
    return [`${code}.document`, ""];
  }
  switch (code) {
    case "type":
      return typeOf(subject);
    case "code":
      return codeOf(field);
    case "pattern":
      return [patternOf(field), ""];
    case "min-items":
      return counted(code, field === undefined ? 1 : field.min);
    case "max-items":
      return counted(code, field === undefined ? 1 : field.max);
    default:
      return [code === "unknown" && subject.isAttribute ? "unknown.attribute" : code, ""];
  }
}

/**
 * @param {Subject} subject
 * @returns {[string, string]}
 */
function typeOf({ field, isRoot, isList }) {
  if (isRoot || isList) {
    return ["type", isRoot ? "kind.object" : "kind.list"];
  }
  if (field === undefined || field.kind === "any") {
    return ["type.any", ""];
  }
  return ["type", field.kind === "string" ? "kind.text" : `kind.${field.kind}`];
}

/**
 * @param {Field | undefined} field
 * @returns {[string, string]}
 */
function codeOf(field) {
  const codes = field?.words.codes?.values ?? [];
  if (field?.words.title !== undefined) {
    return ["code", field.words.title];
  }
  const more = codes.length > SHOWN_CODES ? ["…"] : [];
  return codes.length === 0 ? ["code.any", ""] : ["code.sheet", [...codes.slice(0, SHOWN_CODES), ...more].join(", ")];
}

/** @param {Field | undefined} field */
function patternOf(field) {
  if (!field?.words.example) {
    return "pattern";
  }
  return `pattern.${field.words.form ?? "example"}`;
}

/**
 * @param {string} code
 * @param {number} count
 * @returns {[string, string]}
 */
function counted(code, count) {
  return count > 1 && count < Infinity ? [code, String(count)] : [`${code}.one`, ""];
}

/**
 * @param {string} key
 * @param {0 | 1} language
 */
function textOf(key, language) {
  return TEXTS[key]?.[language] ?? key;
}

/**
 * A text with its places filled; what is put in is not looked at again.
 * @param {string} text
 * @param {any} values
 */
function filled(text, values) {
  return text.replace(/\{([a-z]+)\}/g, (place, name) => values[name] ?? place);
}
