import { ENVELOPE_ROOT } from "./envelope.js";
import { put } from "./numbers.js";
import { step } from "./paths.js";
import { UNREAD } from "./unread.js";
import { EDXL, LINKS, checkAttributes, hasLink } from "./xml-attributes.js";
import { ObjectReader } from "./xml-read.js";
import { sourceOf } from "./xml-source.js";
import { ObjectType } from "./model.js";

/** @import { Findings } from "./findings.js" */
/** @import { Field } from "./model.js" */
/** @import { HubMessage } from "./message.js" */
/** @import { Release } from "./release.js" */
/** @import { Element } from "./xml-element.js" */

const ELEMENTS = new Map([
  ["contentXML", "jsonContent"],
  ["embeddedXMLContent", "embeddedJsonContent"],
]);
const JSON_NAMES = new Set(ELEMENTS.values());
const ANY = new ObjectType("", true);

/** Reads a whole document: an envelope, or a bare message. */
export class DocumentReader extends ObjectReader {
  /**
   * @param {Release} release
   * @param {Findings} findings
   */
  constructor(release, findings) {
    super(findings);
    this.release = release;
  }

  /**
   * @param {Element} root
   * @returns {any}
   */
  document(root) {
    if (root.name === ENVELOPE_ROOT) {
      return this.isIn(root, EDXL, "$") ? this.object(root, this.release.envelope, "$") : UNREAD;
    }
    const message = this.release.byRoot.get(root.name);
    if (message === undefined) {
      this.findings.add("message", "$");
      return UNREAD;
    }
    return { [root.name]: this.message(root, message, `$${step(root.name)}`) };
  }

  /**
   * @override
   * @param {Element} element
   * @param {ObjectType} type
   * @param {string} path
   */
  object(element, type, path) {
    const isMessage = type.resolve !== null;
    const found = isMessage ? this.holder(element, path) : super.object(element, type, path);
    if (LINKS.has(element.name) && element.namespace === EDXL && found !== UNREAD && !hasLink(element)) {
      sourceOf(found).unlinked.add(element.name);
    }
    return found;
  }

  /**
   * @override
   * @param {Element} child
   * @param {Element} parent
   * @param {ObjectType} type
   */
  field(child, parent, type) {
    const isOfEnvelope = child.namespace === EDXL;
    if (isOfEnvelope && JSON_NAMES.has(child.name)) {
      return undefined;
    }
    const field = type.byName.get(isOfEnvelope ? this.wire(child.name) : child.name);
    const isMessage = field?.name === "message" && parent.namespace === EDXL;
    return (child.namespace === parent.namespace || isMessage) && !field?.isFree ? field : undefined;
  }

  /**
   * @override
   * @param {string} name
   */
  wire(name) {
    return ELEMENTS.get(name) ?? name;
  }

  /**
   * @override
   * @param {Element} child
   * @param {Field} field
   * @param {string} path
   * @param {any} found
   * @param {boolean} isLate
   */
  member(child, field, path, found, isLate) {
    if (field.name !== "content" || child.namespace !== EDXL) {
      super.member(child, field, path, found, isLate);
    } else if (Object.hasOwn(found, "content")) {
      this.findings.add("max-items", path + field.step, "1");
    } else {
      put(found, "content", this.contents(child, field, path + field.step));
      if (!hasLink(child)) {
        sourceOf(found).unlinked.add("content");
      }
    }
  }

  /**
   * `content` holds `contentObject`s; in JSON it is their list.
   * @param {Element} element
   * @param {Field} field
   * @param {string} path
   */
  contents(element, field, path) {
    if (this.hasText(element, path)) {
      return UNREAD;
    }
    checkAttributes(element, path, this.findings);
    /** @type {unknown[]} */
    const items = [];
    for (const child of element.children) {
      if (child.name === "contentObject" && child.namespace === EDXL) {
        items.push(this.object(child, /** @type {ObjectType} */ (field.type), `${path}[${items.length}]`));
      } else {
        this.findings.add("unknown", path + step(child.name));
      }
    }
    return items;
  }

  /**
   * `message`: the header's fields, in the header's namespace, and the root element in its own.
   * @param {Element} element
   * @param {string} path
   */
  holder(element, path) {
    if (!this.isIn(element, this.release.header.namespace, path) || this.hasText(element, path)) {
      return UNREAD;
    }
    const roots = element.children.filter((child) => this.release.byRoot.has(child.name));
    const [root] = roots;
    if (root === undefined || roots.length > 1) {
      this.findings.add("message", path);
      return UNREAD;
    }
    const message = /** @type {HubMessage<any, any>} */ (this.release.byRoot.get(root.name));
    const type = message.hasHeader ? this.release.header.type : ANY;
    checkAttributes(element, path, this.findings);
    const found = this.members(element, element.children.filter((child) => child !== root), type, path);
    this.checkHeaderOrder(element, root, type, path);
    put(found, root.name, this.message(root, message, path + step(root.name)));
    return found;
  }

  /**
   * The header's fields stand before the message's element.
   * @param {Element} element
   * @param {Element} root
   * @param {ObjectType} type
   * @param {string} path
   */
  checkHeaderOrder(element, root, type, path) {
    /** @type {Map<string, number>} */
    const counts = new Map();
    let isAfter = false;
    for (const child of element.children) {
      isAfter ||= child === root;
      const field = this.field(child, element, type);
      if (field !== undefined) {
        const index = (counts.get(child.name) ?? -1) + 1;
        counts.set(child.name, index);
        if (isAfter) {
          this.findings.add("order", path + field.step + (field.isList ? `[${index}]` : ""));
        }
      }
    }
  }

  /**
   * @param {Element} root
   * @param {HubMessage<any, any>} message
   * @param {string} path
   */
  message(root, message, path) {
    return this.isIn(root, message.namespace, path) ? this.object(root, message.type, path) : UNREAD;
  }

  /**
   * @param {Element} element
   * @param {string} namespace
   * @param {string} path
   */
  isIn(element, namespace, path) {
    if (element.namespace === namespace) {
      return true;
    }
    this.findings.add("message", path);
    return false;
  }
}
