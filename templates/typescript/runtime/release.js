import { envelopeType, holderType } from "./envelope.js";
import { Field, ObjectType } from "./model.js";

/** @import { HubMessage } from "./message.js" */

/** The messages that are read together: those of a release, or one of them. */
export class Release {
  /**
   * @param {string} version
   * @param {readonly HubMessage<any, any>[]} messages without the header
   * @param {HubMessage<any, any>} header
   */
  constructor(version, messages, header) {
    this.version = version;
    this.header = header;
    /** @type {Map<string, HubMessage<any, any>>} */
    this.byRoot = new Map([...messages].reverse().map((message) => [message.rootElement, message]));
    /** @type {Map<HubMessage<any, any>, ObjectType>} */
    this.holders = new Map();
    /** @type {Map<HubMessage<any, any>, ObjectType>} */
    this.documents = new Map();
    this.envelope = envelopeType((value) => {
      const message = this.messageIn(value);
      return message === null ? null : this.holder(message);
    });
  }

  /**
   * The only message whose root element an object has; null where there is none, or more than one.
   * @param {any} value
   * @returns {HubMessage<any, any> | null}
   */
  messageIn(value) {
    let found = null;
    for (const name of Object.keys(value)) {
      const message = this.byRoot.get(name);
      if (message !== undefined) {
        if (found !== null) {
          return null;
        }
        found = message;
      }
    }
    return found;
  }

  /**
   * Whether an object is meant as an envelope: it has properties of one, and no message's root element.
   * @param {any} value
   */
  isEnvelope(value) {
    let isEnvelope = false;
    for (const name of Object.keys(value)) {
      if (this.byRoot.has(name)) {
        return false;
      }
      isEnvelope ||= this.envelope.byName.has(name);
    }
    return isEnvelope;
  }

  /**
   * The type of the object that holds a message in its envelope.
   * @param {HubMessage<any, any>} message
   */
  holder(message) {
    let type = this.holders.get(message);
    if (type === undefined) {
      const header = message.hasHeader ? this.header.type : null;
      this.holders.set(message, (type = holderType(message, header)));
    }
    return type;
  }

  /**
   * The type of a document that is a bare message.
   * @param {HubMessage<any, any>} message
   */
  document(message) {
    let type = this.documents.get(message);
    if (type === undefined) {
      type = new ObjectType("", false);
      type.add(new Field({ name: message.rootElement, min: 1 }, 0, message.type));
      this.documents.set(message, type);
    }
    return type;
  }

  /**
   * The type of a whole document, an envelope or a bare message; null where it is of no message.
   * @param {any} value
   * @returns {ObjectType | null}
   */
  typeOf(value) {
    if (this.isEnvelope(value)) {
      return this.envelope;
    }
    const message = this.messageIn(value);
    return message === null ? null : this.document(message);
  }
}
