import { accepts } from "./accept.js";
import { buildEnvelope } from "./build.js";
import { checkObject } from "./check.js";
import { Counted } from "./counted.js";
import { HubDocument, result } from "./document.js";
import { Findings } from "./findings.js";
import { indented } from "./json-indent.js";
import { writeJson } from "./json-write.js";
import { objectType } from "./model.js";
import { step } from "./paths.js";
import { readDocument, readObject } from "./read.js";
import { Release } from "./release.js";
import { messageXml } from "./xml-write.js";

/** @import { MessageSpec } from "./specs.js" */
/** @import { BuildOptions, Input, Validation } from "./types.js" */
/** @import { ObjectType } from "./model.js" */

/**
 * One kind of message: what is known of it, and what is done with its objects.
 * @template {string} K
 * @template T
 */
export class HubMessage {
  #spec;
  /** @type {HubMessage<string, any> | null} */
  #header;
  #version;
  /** @type {ObjectType | undefined} */
  #type;
  /** @type {Release | undefined} */
  #release;

  /**
   * @param {MessageSpec<K, T>} spec
   * @param {string} version of the release
   * @param {any} header the message RC-DE; null for the header itself
   */
  constructor(spec, version, header) {
    this.#spec = spec;
    this.#version = version;
    this.#header = header;
    this.kind = spec.kind;
    this.perimeter = spec.perimeter;
    this.rootElement = spec.rootElement;
    this.label = spec.label;
    this.namespace = spec.namespace;
    this.hasHeader = spec.hasHeader;
    this.virtualHosts = spec.virtualHosts;
    this.caseId = spec.caseId;
  }

  /** The type of its object. */
  get type() {
    return (this.#type ??= objectType(this.#spec.root, this.#spec.types, this.#spec.rules));
  }

  /**
   * A release of this message alone.
   * @returns {Release}
   */
  get release() {
    return (this.#release ??= new Release(this.#version, [this], this.#header ?? this));
  }

  /**
   * Reads a document of this kind: an envelope or a bare message, JSON or XML.
   * @param {Input} input
   * @param {{ tolerant?: boolean }} [options]
   */
  parse(input, { tolerant = false } = {}) {
    return result(readDocument(input, this.release, tolerant), this.release);
  }

  /**
   * Reads `{"<rootElement>": {…}}`, or the object below it.
   * @param {Input} input
   * @param {{ tolerant?: boolean }} [options]
   */
  fromJson(input, { tolerant = false } = {}) {
    return result(readObject(input, this, this.release, tolerant), this.release);
  }

  /**
   * Everything that is wrong with an object of this kind.
   * @param {unknown} content
   * @param {{ tolerant?: boolean }} [options]
   * @returns {Validation}
   */
  validate(content, { tolerant = false } = {}) {
    if (accepts(content, this.type, new Counted(), 1)) {
      return { errors: [], warnings: [] };
    }
    const findings = new Findings(tolerant, this.release);
    findings.document = { [this.rootElement]: content };
    checkObject(content, this.type, `$${step(this.rootElement)}`, findings);
    return findings.result();
  }

  /**
   * Whether nothing is wrong with an object of this kind.
   * @param {unknown} content
   * @returns {content is T}
   */
  is(content) {
    return this.validate(content).errors.length === 0;
  }

  /**
   * An object of this kind as JSON, below its root element unless `root` is false.
   * @param {T} content
   * @param {{ indent?: number, root?: boolean }} [options]
   * @returns {string}
   */
  toJson(content, { indent = 0, root = true } = {}) {
    const text = writeJson(content, this.type);
    return indented(root ? `{${JSON.stringify(this.rootElement)}:${text}}` : text, indent);
  }

  /**
   * An object of this kind as XML. Throws `ConversionError` where it holds what XML cannot carry.
   * @param {T} content
   * @returns {string}
   */
  toXml(content) {
    return messageXml(content, this);
  }

  /**
   * An object of this kind as a document without an envelope.
   * @param {T} content
   */
  document(content) {
    return new HubDocument({ [this.rootElement]: content }, this.release);
  }

  /**
   * The whole envelope of an object of this kind.
   * @param {T} content
   * @param {BuildOptions} options
   */
  build(content, options) {
    return buildEnvelope(content, this, this.release, options);
  }

  /**
   * A valid object of this kind with every field, of the examples of the specifications; undefined where they give too few.
   * @returns {T | undefined}
   */
  sample() {
    return this.#spec.sample?.();
  }

  /**
   * A valid object of this kind with its required fields alone; undefined as in `sample`.
   * @returns {T | undefined}
   */
  minimal() {
    return this.#spec.minimal?.();
  }
}
