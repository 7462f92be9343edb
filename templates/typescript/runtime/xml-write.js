import { ConversionError } from "./errors.js";
import { ENVELOPE_ROOT } from "./envelope.js";
import { EDXL, XLINK } from "./xml-attributes.js";
import { escapedValue } from "./xml-escape.js";
import { sourceElements } from "./xml-source.js";
import { openXml, sourceXml, tagged } from "./xml-write-open.js";
import { has, link, object, scalar } from "./xml-values.js";

/** @import { Field, ObjectType } from "./model.js" */
/** @import { HubMessage } from "./message.js" */
/** @import { Release } from "./release.js" */

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/**
 * A bare message as a document of XML, in the order of the model. Throws `ConversionError`.
 * @param {any} content
 * @param {HubMessage<any, any>} message
 * @returns {string}
 */
export function messageXml(content, message) {
  return DECLARATION + new XmlWriter(null).message(content, message);
}

/**
 * An envelope as a document of XML. Throws `ConversionError`.
 * @param {any} envelope
 * @param {Release} release
 * @returns {string}
 */
export function envelopeXml(envelope, release) {
  return DECLARATION + new XmlWriter(release).envelope(envelope, release);
}

class XmlWriter {
  /** @param {Release | null} release */
  constructor(release) {
    this.release = release;
  }

  /**
   * @param {any} envelope
   * @param {Release} release
   */
  envelope(envelope, release) {
    const attributes = ` xmlns="${EDXL}" xmlns:xlink="${XLINK}"${link(ENVELOPE_ROOT, envelope)}`;
    return tagged(ENVELOPE_ROOT, attributes, this.members(envelope, release.envelope, EDXL));
  }

  /**
   * @param {any} content
   * @param {HubMessage<any, any>} message
   */
  message(content, message) {
    const { namespace, rootElement } = message;
    const attributes = ` xmlns="${escapedValue(namespace)}"`;
    return tagged(rootElement, attributes, this.members(object(content, rootElement), message.type, namespace));
  }

  /**
   * The object that holds a message: the header, then the message.
   * @param {any} value
   */
  holder(value) {
    const release = /** @type {Release} */ (this.release);
    const message = release.messageIn(object(value, "message"));
    if (message === null) {
      throw new ConversionError("message must hold exactly one message of this release");
    }
    const { namespace } = release.header;
    const type = release.holder(message);
    let content = "";
    for (const field of type.fields) {
      if (field.name !== message.rootElement && has(value, field.name)) {
        content += this.field(value, field, namespace);
      }
    }
    content += this.others(value, type, namespace) + this.message(value[message.rootElement], message);
    return tagged("message", ` xmlns="${escapedValue(namespace)}"`, content);
  }

  /**
   * @param {any} value
   * @param {ObjectType} type
   * @param {string} namespace
   * @returns {string}
   */
  members(value, type, namespace) {
    let content = "";
    for (const field of type.fields) {
      if (has(value, field.name)) {
        content += this.field(value, field, namespace);
      }
    }
    return type.isOpen ? content + this.others(value, type, namespace) : content;
  }

  /**
   * What an open object has beside its fields.
   * @param {any} value
   * @param {ObjectType} type
   * @param {string} namespace
   */
  others(value, type, namespace) {
    let content = "";
    for (const name of Object.keys(value)) {
      if (!type.byName.has(name) && value[name] !== undefined) {
        if (type.fields.some((field) => field.isOfEnvelope && field.element === name)) {
          throw new ConversionError(`in XML ${name} is another field's name`);
        }
        content += this.open(value, name, namespace);
      }
    }
    return content;
  }

  /**
   * A property of free content.
   * @param {any} holder
   * @param {string} name
   * @param {string} namespace
   */
  open(holder, name, namespace) {
    const source = sourceElements(holder, name);
    return source === undefined ? openXml(holder, name) : sourceXml(source, namespace);
  }

  /**
   * @param {any} holder
   * @param {Field} field
   * @param {string} [namespace]
   * @returns {string}
   */
  field(holder, field, namespace = "") {
    const value = holder[field.name];
    if (field.isFree) {
      return this.open(holder, field.name, namespace);
    }
    if (!field.isList) {
      return this.value(value, holder, field.name, field, namespace);
    }
    const items = Array.isArray(value) ? value : [value]; // one value where a list should be, for readers to refuse
    if (field.isOfEnvelope && field.name === "content") {
      const objects = items.map((item) => this.part("contentObject", item, /** @type {ObjectType} */ (field.type)));
      return tagged("content", link("content", holder), objects.join(""));
    }
    let content = "";
    for (let index = 0; index < items.length; index++) {
      content += this.value(items[index], items, index, field, namespace);
    }
    return content;
  }

  /**
   * @param {any} value
   * @param {any} holder
   * @param {string | number} key
   * @param {Field} field
   * @param {string} namespace
   * @returns {string}
   */
  value(value, holder, key, field, namespace) {
    const tag = field.element;
    if (field.type === null) {
      return `<${tag}>${scalar(value, holder, key)}</${tag}>`;
    }
    if (field.type.resolve !== null) {
      return this.holder(value);
    }
    if (field.isOfEnvelope) {
      return this.part(tag, value, field.type);
    }
    return tagged(tag, "", this.members(object(value, tag), field.type, namespace));
  }

  /**
   * @param {string} tag
   * @param {any} value
   * @param {ObjectType} type
   */
  part(tag, value, type) {
    return tagged(tag, link(tag, object(value, tag)), this.members(value, type, EDXL));
  }
}
