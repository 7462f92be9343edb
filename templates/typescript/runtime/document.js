import { changesBetween } from "./changes.js";
import { ConversionError } from "./errors.js";
import { Findings } from "./findings.js";
import { indented } from "./json-indent.js";
import { writeJson } from "./json-write.js";
import { at, steps } from "./paths.js";
import { checkedJson } from "./read.js";
import { envelopeXml, messageXml } from "./xml-write.js";

/** @import { Change, Validation } from "./types.js" */
/** @import { Release } from "./release.js" */

const INSPECT = Symbol.for("nodejs.util.inspect.custom");

/** What the hub delivers: an envelope with its message, or the message alone; what shows it has no value of it. */
export class HubDocument {
  #release;

  /**
   * @param {any} value the whole of it, as JSON has it
   * @param {Release} release
   */
  constructor(value, release) {
    this.#release = release;
    this.value = value;
    this.envelope = release.isEnvelope(value) ? value : undefined;
    const holder = this.envelope === undefined ? value : heldBy(value)[0];
    const message = holder === undefined ? null : release.messageIn(holder);
    if (message === null) {
      throw new TypeError(`this is no message of release ${release.version}`);
    }
    this.kind = message.kind;
    this.content = holder[message.rootElement];
    this.header = this.envelope !== undefined && message.hasHeader ? holder : undefined;
  }

  /** The release that it is of. */
  get release() {
    return this.#release.version;
  }

  /**
   * The messages of the envelope, in their order; the hub sends one.
   * @returns {{ kind: string, content: any, header: any }[]}
   */
  get messages() {
    const holders = this.envelope === undefined ? [this.value] : heldBy(this.envelope);
    return holders.flatMap((holder) => {
      const message = this.#release.messageIn(holder);
      const hasHeader = this.envelope !== undefined && message?.hasHeader;
      return message === null
        ? []
        : [{ kind: message.kind, content: holder[message.rootElement], header: hasHeader ? holder : undefined }];
    });
  }

  /**
   * The document as JSON, in the order of the model.
   * @param {{ indent?: number }} [options]
   * @returns {string}
   */
  toJson({ indent = 0 } = {}) {
    const type = this.#release.typeOf(this.value);
    if (type === null) {
      throw new ConversionError("the document holds no message any more");
    }
    return indented(writeJson(this.value, type), indent);
  }

  /**
   * What `JSON.stringify` writes: the value, in the order of the model; numbers as the engine has them.
   * @returns {any}
   */
  toJSON() {
    return JSON.parse(this.toJson());
  }

  toString() {
    return `${this.envelope === undefined ? "message" : "envelope"} ${this.kind}, release ${this.release}`;
  }

  [INSPECT]() {
    return `HubDocument { ${this} }`;
  }

  /**
   * The document as XML. Throws `ConversionError` where it holds what XML cannot carry.
   * @returns {string}
   */
  toXml() {
    if (this.envelope !== undefined) {
      return envelopeXml(this.envelope, this.#release);
    }
    const message = this.#release.messageIn(this.value);
    if (message === null) {
      throw new ConversionError("the document holds no message any more");
    }
    return messageXml(this.value[message.rootElement], message);
  }

  /**
   * What stands at a path, such as an error's; undefined where there is nothing. Of a bare message the path may start
   * below its root element, as errors of the object alone have it.
   * @param {string} path
   * @returns {any}
   */
  at(path) {
    const message = this.envelope === undefined ? this.#release.messageIn(this.value) : null;
    const [first] = steps(path);
    const isBelow = message !== null && first !== undefined && first !== message.rootElement;
    return at(isBelow ? this.value[message.rootElement] : this.value, path);
  }

  /**
   * What is different in another envelope, or another message of this kind: paths as in errors, values as in JSON,
   * undefined for an absent one. Throws `TypeError`.
   * @param {HubDocument} other
   * @returns {Change[]}
   */
  changes(other) {
    const areEnvelopes = this.envelope !== undefined && other.envelope !== undefined;
    const isBare = this.envelope === undefined && other.envelope === undefined;
    if (!areEnvelopes && !(isBare && this.kind === other.kind)) {
      throw new TypeError("the other document is of another kind");
    }
    return changesBetween(this.toJson(), other.toJson());
  }

  /**
   * Everything that is wrong with the document as it is now.
   * @param {{ tolerant?: boolean }} [options]
   * @returns {Validation}
   */
  validate(options) {
    return validated(this.value, this.#release, options);
  }
}

/**
 * Everything that is wrong with a value: an envelope, or a message below its root element.
 * @param {unknown} value
 * @param {Release} release
 * @param {{ tolerant?: boolean }} [options]
 * @returns {Validation}
 */
export function validated(value, release, { tolerant = false } = {}) {
  const findings = new Findings(tolerant, release);
  findings.document = value;
  checkedJson(value, release, findings);
  return findings.result();
}

/**
 * The result of a reading: the document where nothing is wrong, or else the errors.
 * @param {import("./read.js").Reading} reading
 * @param {Release} release
 * @returns {any}
 */
export function result({ value, findings }, release) {
  const { errors, warnings } = findings.result();
  return { document: errors.length === 0 ? new HubDocument(value, release) : undefined, errors, warnings };
}

/**
 * The objects that hold the messages of an envelope.
 * @param {any} envelope
 * @returns {any[]}
 */
function heldBy(envelope) {
  const contents = Array.isArray(envelope.content) ? envelope.content : [];
  return contents
    .map((/** @type {any} */ item) => item?.jsonContent?.embeddedJsonContent?.message)
    .filter((/** @type {unknown} */ holder) => typeof holder === "object" && holder !== null);
}
