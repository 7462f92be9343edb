import { accepts } from "./accept.js";
import { checkObject } from "./check.js";
import { Counted } from "./counted.js";
import { Unreadable } from "./errors.js";
import { Findings } from "./findings.js";
import { isFaithful } from "./json-quick.js";
import { parseJson, readJson } from "./json-read.js";
import { step } from "./paths.js";
import { isXml, textOf } from "./text.js";
import { UNREAD } from "./unread.js";
import { DocumentReader } from "./xml-document.js";
import { parseXml } from "./xml-parse.js";

/** @import { HubMessage } from "./message.js" */
/** @import { ObjectType } from "./model.js" */
/** @import { Release } from "./release.js" */

/**
 * What was read of a document: its value as JSON has it, and what is wrong with it.
 * @typedef {{ value: unknown, findings: Findings }} Reading
 */

/**
 * Reads a whole document of JSON or XML: an envelope, or a bare message.
 * @param {string | ArrayBuffer | Uint8Array} input
 * @param {Release} release
 * @param {boolean} isTolerant
 * @returns {Reading}
 */
export function readDocument(input, release, isTolerant) {
  return reading(new Findings(isTolerant, release), (findings) => {
    const text = textOf(input);
    if (isXml(text)) {
      const value = new DocumentReader(release, findings).document(parseXml(text));
      checkAll(value, value === UNREAD ? null : (release.typeOf(value) ?? release.envelope), findings);
      return value;
    }
    const parsed = parseJson(text);
    return isRight(parsed, text, release) ? parsed : checkedJson(readJson(text, parsed), release, findings);
  });
}

/**
 * Whether the engine's own reader gave a whole document without an error, and lost nothing of its text.
 * @param {any} value
 * @param {string} text
 * @param {Release} release
 */
function isRight(value, text, release) {
  const type = isObject(value) ? release.typeOf(value) : null;
  const counted = new Counted();
  return type !== null && accepts(value, type, counted, 1) && isFaithful(text, counted);
}

/**
 * Reads the object of one message: `{"<rootElement>": {…}}`, or what stands below it.
 * @param {string | ArrayBuffer | Uint8Array} input JSON
 * @param {HubMessage<any, any>} message
 * @param {Release} release
 * @param {boolean} isTolerant
 * @returns {Reading}
 */
export function readObject(input, message, release, isTolerant) {
  const root = message.rootElement;
  return reading(new Findings(isTolerant, release), (findings) => {
    const value = /** @type {any} */ (readJson(textOf(input)));
    if (hasRoot(value, message)) {
      return checkedJson(value, release, findings);
    }
    findings.root = root;
    checkAll(value, message.type, findings);
    findings.document = value;
    return { [root]: value };
  });
}

/**
 * Whether the root element is around a message's object. Where that object has a field of the root's name, it is where it
 * stands alone and holds an object.
 * @param {unknown} value
 * @param {HubMessage<any, any>} message
 */
function hasRoot(value, message) {
  const root = message.rootElement;
  if (!isObject(value) || !Object.hasOwn(value, root)) return false;
  return !message.type.byName.has(root) || (Object.keys(value).length === 1 && isObject(value[root]));
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * @param {Findings} findings
 * @param {(findings: Findings) => unknown} read
 * @returns {Reading}
 */
function reading(findings, read) {
  try {
    const value = read(findings);
    findings.document ??= value;
    return { value, findings };
  } catch (error) {
    if (!(error instanceof Unreadable)) {
      throw error;
    }
    const alone = new Findings(findings.isTolerant, findings.release);
    alone.add("syntax", "$", error.message);
    return { value: undefined, findings: alone };
  }
}

/**
 * Checks the value of a whole document of JSON.
 * @param {any} value
 * @param {Release} release
 * @param {Findings} findings
 */
export function checkedJson(value, release, findings) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    findings.add("type", "$", "object");
  } else if (release.isEnvelope(value)) {
    checkAll(value, release.envelope, findings);
  } else {
    checkBare(value, release, findings);
  }
  return value;
}

/**
 * @param {any} value
 * @param {Release} release
 * @param {Findings} findings
 */
function checkBare(value, release, findings) {
  const message = release.messageIn(value);
  if (message === null) {
    findings.add("message", "$");
    return;
  }
  const root = message.rootElement;
  for (const name of Object.keys(value)) {
    if (name !== root) {
      findings.add("unknown", `$${step(name)}`);
    }
  }
  checkAll(value[root], message.type, findings, `$${step(root)}`);
}

/**
 * @param {unknown} value
 * @param {ObjectType | null} type
 * @param {Findings} findings
 * @param {string} [path]
 */
export function checkAll(value, type, findings, path = "$") {
  if (type !== null && (findings.errors.length > 0 || !accepts(value, type, new Counted(), 1))) {
    checkObject(value, type, path, findings);
  }
}
