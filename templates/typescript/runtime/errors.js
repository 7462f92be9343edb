import { detailsOf } from "./details.js";
import { errorText, hostText } from "./wording.js";

/** @import { Findings } from "./findings.js" */
/** @import { CodeList, ErrorCode } from "./types.js" */

/** One thing that is wrong with a message; its texts are made when they are asked for. */
export class FoundError {
  #findings;

  /**
   * @param {ErrorCode} code
   * @param {string} path from the document's root: `$.createCaseHealth.patient[0].sex`
   * @param {string} detail what was expected: a type, a pattern, a code list
   * @param {Findings} findings
   */
  constructor(code, path, detail, findings) {
    this.code = code;
    this.path = path;
    this.detail = detail;
    this.#findings = findings;
  }

  get en() {
    return errorText(this.code, this.path, this.#findings.release, this.#findings.root, 1);
  }

  get fr() {
    return errorText(this.code, this.path, this.#findings.release, this.#findings.root, 0);
  }

  /** @param {{ readonly [name: string]: CodeList<any> }} [lists] */
  details(lists = {}) {
    return detailsOf(this.code, this.path, this.#findings, lists);
  }

  toJSON() {
    const { code, path, detail, en, fr } = this;
    return { code, path, detail, en, fr };
  }
}

/** A text that is not JSON or XML that may be read; it ends the reading. */
export class Unreadable extends Error {
  /**
   * @param {string} reason
   * @param {number} [offset] where in the text, counted from 0
   */
  constructor(reason, offset = 0) {
    super(reason);
    this.name = "Unreadable";
    this.offset = offset;
  }
}

/** A value that the other format cannot carry: a control character in XML, a key that is no name of XML. */
export class ConversionError extends RangeError {
  /** @param {string} message */
  constructor(message) {
    super(message);
    this.name = "ConversionError";
  }
}

/** Messages that the virtual host does not allow (DST); `hosts` are those of the release that allow all of them. */
export class MessageNotAllowedError extends RangeError {
  /**
   * @param {string} host
   * @param {readonly string[]} messages
   * @param {readonly string[]} hosts
   */
  constructor(host, messages, hosts) {
    super(hostText(host, messages, hosts, 1));
    this.name = "MessageNotAllowedError";
    this.host = host;
    this.messages = messages;
    this.hosts = hosts;
  }

  get en() {
    return this.message;
  }

  get fr() {
    return hostText(this.host, this.messages, this.hosts, 0);
  }
}
