import { acknowledgement, buildEnvelope } from "./build.js";
import { result, validated } from "./document.js";
import { MessageNotAllowedError } from "./errors.js";
import { readDocument } from "./read.js";
import { Release } from "./release.js";
import { errorText } from "./wording.js";

/** @import { AnyDocument, BuildOptions, Input } from "./types.js" */

/** All messages of a release, read and built together. */
export class Line {
  /**
   * @param {string} version of the release
   * @param {readonly any[]} messages of the class `HubMessage`
   * @param {any} header another one
   */
  constructor(version, messages, header) {
    this.release = new Release(version, messages, header);
  }

  /**
   * @param {Input} input
   * @param {{ tolerant?: boolean }} [options]
   */
  parse(input, { tolerant = false } = {}) {
    return result(readDocument(input, this.release, tolerant), this.release);
  }

  /**
   * @param {unknown} value
   * @param {{ tolerant?: boolean }} [options]
   */
  validate(value, options) {
    return validated(value, this.release, options);
  }

  /**
   * @param {{ kind: string, content: any }} item
   * @param {BuildOptions} options
   * @returns {any}
   */
  build({ kind, content }, options) {
    const message = [...this.release.byRoot.values()].find((known) => known.kind === kind);
    if (message === undefined) {
      throw new TypeError(`${String(kind)} is no message of release ${this.release.version}`);
    }
    return buildEnvelope(content, message, this.release, options);
  }

  /**
   * @param {AnyDocument} received
   * @param {{ sender?: string, sentAt?: Date }} [options]
   * @returns {any}
   */
  acknowledge(received, options) {
    return acknowledgement(received, this.release, options);
  }

  /**
   * @param {string} code
   * @param {string} path
   */
  errorTexts(code, path) {
    return { fr: errorText(code, path, this.release, "", 0), en: errorText(code, path, this.release, "", 1) };
  }
}

/**
 * The line of a release, such as `"3.0"`, among those at hand. Throws `RangeError` where it is none of them.
 * @param {string} version
 * @param {readonly any[]} lines packages of this kind, as `import * as v3 from …` gives them
 * @returns {any}
 */
export function lineOf(version, lines) {
  const major = (/** @type {string} */ text) => /^[0-9]+/.exec(text)?.[0];
  const found = lines.find((line) => major(line.RELEASE) === major(version));
  if (found === undefined) {
    throw new RangeError(`no package at hand is of release ${version}`);
  }
  return found;
}

/**
 * A virtual host with its line: reads and builds the messages that it lets through (DST). Throws `RangeError`.
 * @param {string} name such as `15-15_v2.0`
 * @param {readonly any[]} lines
 */
export function hostOf(name, lines) {
  const latest = [...lines].sort((one, other) => parseInt(other.RELEASE) - parseInt(one.RELEASE));
  const line = latest.find((item) => Object.hasOwn(item.virtualHosts, name));
  if (line === undefined) {
    throw new RangeError(`no release at hand has the virtual host ${name}`);
  }
  return new VirtualHost(name, line);
}

class VirtualHost {
  /**
   * @param {string} name
   * @param {any} line
   */
  constructor(name, line) {
    this.name = name;
    this.line = line;
    /** @type {readonly string[]} */
    this.messages = line.virtualHosts[name];
  }

  /**
   * As the line's `parse`. Throws `MessageNotAllowedError`.
   * @param {Input} input
   * @param {{ tolerant?: boolean }} [options]
   */
  parse(input, options) {
    const found = this.line.parse(input, options);
    if (found.document !== undefined) {
      this.check(found.document);
    }
    return found;
  }

  /**
   * Throws `MessageNotAllowedError` for a document with messages that may not travel here.
   * @param {AnyDocument} document
   */
  check(document) {
    this.#check(document.messages);
  }

  /**
   * As the line's `build`. Throws `MessageNotAllowedError`.
   * @param {{ kind: string, content: any }} item
   * @param {BuildOptions} options
   */
  build(item, options) {
    this.#check([item]);
    return this.line.build(item, options);
  }

  /**
   * As the line's `acknowledge`. Throws `MessageNotAllowedError`.
   * @param {AnyDocument} received
   * @param {{ sender?: string, sentAt?: Date }} [options]
   */
  acknowledge(received, options) {
    this.#check([{ kind: "RC-REF" }]);
    return this.line.acknowledge(received, options);
  }

  /** @param {readonly { kind: string }[]} messages */
  #check(messages) {
    const refused = messages.map(({ kind }) => kind).filter((kind) => !this.messages.includes(kind));
    if (refused.length > 0) {
      const hosts = Object.entries(this.line.virtualHosts)
        .filter(([, allowed]) => refused.every((kind) => /** @type {string[]} */ (allowed).includes(kind)))
        .map(([name]) => name);
      throw new MessageNotAllowedError(this.name, [...new Set(refused)], hosts);
    }
  }
}
