import { Job } from "./document.js";
import { read } from "./read.js";
import { Default, Loss } from "./record.js";
import { tableOf } from "./table.js";
import { copied, write } from "./values.js";

const INSPECT = Symbol.for("nodejs.util.inspect.custom");

/** What became of a message; what shows it (`inspect`, `JSON.stringify`) has no value of the message. */
export class Transformed {
  #document;
  #losses;
  #defaults;

  /**
   * @param {any} document
   * @param {readonly Loss[]} losses
   * @param {readonly Default[]} defaults
   * @param {readonly any[]} errors
   */
  constructor(document, losses, defaults, errors) {
    this.#document = document;
    this.#losses = losses;
    this.#defaults = defaults;
    this.errors = errors;
  }

  get document() {
    return this.#document;
  }

  get losses() {
    return this.#losses;
  }

  get defaults() {
    return this.#defaults;
  }

  toString() {
    const state = this.#document === undefined ? "refused" : this.#document.kind;
    return `${state}; ${this.#losses.length} losses, ${this.#defaults.length} defaults, ${this.errors.length} errors`;
  }

  [INSPECT]() {
    return `Transformed { ${this} }`;
  }
}

/**
 * @param {any} document
 * @param {{ to: any, message?: string, from?: any, lines?: readonly any[], bestEffort?: boolean }} options
 */
export function transform(document, { to, message, from, lines = [], bestEffort = false }) {
  const target = new Target(lineIn(to, lines), to);
  const { value, release, errors, isEnvelope } = opened(document, from, lines);
  if (errors.length > 0) {
    return new Transformed(undefined, [], [], errors);
  }
  if (release === target.line.RELEASE && message === undefined) {
    target.check(write(value));
    return target.result();
  }
  const job = new Job(tableOf(release, target.line.RELEASE, message), (text) => target.check(text), bestEffort);
  job.run(value, isEnvelope);
  return target.result(job);
}

/**
 * The value of a document in the order of its keys, the release that it is of, and what is wrong with it there.
 * @param {any} document
 * @param {any} from
 * @param {readonly any[]} lines
 */
function opened(document, from, lines) {
  if (isDocument(document)) {
    return { value: copied(document.value), release: document.release, errors: document.validate().errors, isEnvelope: isEnveloped(document) };
  }
  if (typeof document !== "string" && !(document instanceof Uint8Array) && !(document instanceof ArrayBuffer)) {
    throw new TypeError("this is no document of a line, and no text");
  }
  if (from === undefined) {
    throw new TypeError("give the line that the text comes from: { from: … }");
  }
  const release = lineIn(from, lines).RELEASE;
  const { document: received, errors } = parsed(document, typeof from === "string" ? lineIn(from, lines) : from);
  if (received === undefined) {
    return { value: undefined, release, errors, isEnvelope: false };
  }
  const text = typeof document === "string" ? document.replace(/^\ufeff/, "") : new TextDecoder().decode(document);
  const value = /^\s*\{/.test(text) ? read(text, received.value) : copied(received.value);
  return { value, release, errors: [], isEnvelope: isEnveloped(received) };
}

/**
 * What a line or a virtual host reads; a message that the host does not let through is an error of the document.
 * @param {any} text
 * @param {any} reader
 */
function parsed(text, reader) {
  try {
    return reader.parse(text);
  } catch (error) {
    return { document: undefined, errors: [refusal(error)] };
  }
}

/**
 * The error of a document that a virtual host does not let through; anything else is thrown again.
 * @param {any} error
 */
function refusal(error) {
  if (error?.name !== "MessageNotAllowedError") {
    throw error;
  }
  return { code: "message", path: "$", detail: "", fr: error.fr, en: error.en };
}

/** @param {any} document */
function isDocument(document) {
  return typeof document?.release === "string" && typeof document.validate === "function" && "value" in document;
}

/** @param {any} document */
function isEnveloped(document) {
  return document.envelope !== undefined;
}

/**
 * The package of a release, a line or a virtual host. Throws `RangeError` for a release that is not among `lines`, and
 * `TypeError` for anything else.
 * @param {any} wanted
 * @param {readonly any[]} lines
 */
function lineIn(wanted, lines) {
  if (typeof wanted === "string") {
    const [first, ...others] = lines;
    if (first === undefined) {
      throw new RangeError(`no package at hand is of release ${wanted}: give { lines: [v1, v2] }`);
    }
    return first.forRelease(wanted, others);
  }
  const line = wanted?.line ?? wanted;
  if (typeof line?.RELEASE !== "string") {
    throw new TypeError("give a release, a line or a virtual host");
  }
  return line;
}

/** The line that a message goes to: what it reads is the document, what it refuses the errors. */
class Target {
  /** @type {any} */
  #document;
  /** @type {readonly any[]} */
  #errors = [];

  /**
   * @param {any} line
   * @param {any} to the line itself, its release, or a virtual host of it
   */
  constructor(line, to) {
    this.line = line;
    this.host = typeof to === "string" || to.line === undefined ? undefined : to;
  }

  /**
   * The errors of a text, by path, then code; the document is kept where there is none.
   * @param {string} text
   */
  check(text) {
    const { document, errors } = this.line.parse(text);
    this.#document = document;
    this.#errors = errors;
    return this.#errors;
  }

  /**
   * The document that was read last, where nothing stands against it and the virtual host lets it through.
   * @param {Job} [job]
   */
  result(job) {
    const found = job === undefined ? this.#errors : job.errors;
    /** @type {any[]} */
    const errors = found.map((item) => ("fr" in item ? item : this.#worded(item)));
    if (errors.length === 0 && this.host !== undefined) {
      errors.push(...this.#refusals(this.host));
    }
    const records = job === undefined ? [] : job.parts.map(({ interpreter }) => interpreter.record);
    return new Transformed(
      errors.length === 0 ? this.#document : undefined,
      records.flatMap(({ losses }) => losses.map((item) => new Loss(item.path, item.value, item.rule, item.detail))),
      records.flatMap(({ defaults }) => defaults.map((item) => new Default(item.path, item.value, item.rule))),
      errors.sort((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : one.code < other.code ? -1 : 1)),
    );
  }

  /**
   * An error of the interpreter's, in the words of the line.
   * @param {{ code: string, path: string }} found
   */
  #worded({ code, path }) {
    return { code, path, detail: "", ...this.line.errorTexts(code, path) };
  }

  /**
   * The errors of the document that was read last, where a virtual host does not let it through.
   * @param {any} host
   */
  #refusals(host) {
    try {
      host.check(this.#document);
      return [];
    } catch (error) {
      return [refusal(error)];
    }
  }
}
