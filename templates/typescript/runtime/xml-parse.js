import { Unreadable } from "./errors.js";
import { XmlCursor } from "./xml-cursor.js";
import { Element } from "./xml-element.js";
import { Attribute, Scope } from "./xml-names.js";
import { ATTRIBUTE, BLANKS, DECLARATION, ENCODINGS, NAME, isOutsideXml, withoutReferences } from "./xml-text.js";

const DEEPEST = 64;
/** Attributes of an element, namespace declarations among them. */
const MOST_ATTRIBUTES = 100;
/**
 * The root element of a text of XML 1.0: no document type, no entity but the five, at most 64 levels, nothing fetched.
 * Throws `Unreadable`.
 * @param {string} given
 * @returns {Element}
 */
export function parseXml(given) {
  const text = given.includes("\r") ? given.replace(/\r\n?/g, "\n") : given;
  if (isOutsideXml(text)) {
    throw new Unreadable("a character that XML has not");
  }
  return new Parser(text).document();
}

class Parser extends XmlCursor {
  /** @param {string} text */
  constructor(text) {
    super(text);
    /** @type {{ element: Element, tag: string, scope: Scope | null }[]} */
    this.open = [];
    /** @type {Element | null} */
    this.root = null;
  }

  document() {
    this.declaration();
    const length = this.text.length;
    while (this.at < length) {
      if (this.text.charCodeAt(this.at) === 60) {
        this.markup();
      } else {
        this.characters();
      }
    }
    if (this.root === null || this.open.length > 0) {
      this.refuse("the text ends before its elements");
    }
    return /** @type {Element} */ (this.root);
  }

  declaration() {
    const found = this.matched(DECLARATION);
    const encoding = found?.[1] ?? found?.[2];
    if (encoding !== undefined && !ENCODINGS.has(encoding.toLowerCase())) {
      this.refuse(`an encoding that is not accepted: ${encoding.slice(0, 40)}`);
    }
  }

  markup() {
    const next = this.text.charCodeAt(this.at + 1);
    if (next === 47) {
      this.endTag();
    } else if (next === 63) {
      this.instruction();
    } else if (next === 33) {
      this.section();
    } else {
      this.startTag();
    }
  }

  characters() {
    const end = this.text.indexOf("<", this.at);
    const text = this.text.slice(this.at, end < 0 ? this.text.length : end);
    const parent = this.open[this.open.length - 1];
    if (parent === undefined) {
      if (!/^[ \t\n]*$/.test(text)) {
        this.refuse("a text outside of the element");
      }
    } else {
      if (text.includes("]]>")) {
        this.refuse("]]> in a text");
      }
      parent.element.text += withoutReferences(text, this.at);
    }
    this.at += text.length;
  }

  startTag() {
    const start = this.at++;
    const [tag, prefix = "", name = ""] = this.matched(NAME) ?? this.refuse("a name was expected");
    if (this.open.length >= DEEPEST) {
      this.refuse(`more than ${DEEPEST} levels`);
    }
    const element = new Element(name, start);
    const above = this.open[this.open.length - 1];
    const scope = this.attributes(element, above?.scope ?? null);
    this.matched(BLANKS);
    element.namespace = scope === null ? (prefix === "" ? "" : new Scope(null).find(prefix, start)) : scope.find(prefix, start);
    if (above !== undefined) {
      above.element.children.push(element);
    } else if (this.root === null) {
      this.root = element;
    } else {
      this.refuse("a second element at the top");
    }
    const isEmpty = this.text.charCodeAt(this.at) === 47;
    this.at += isEmpty ? 1 : 0;
    this.expect(">");
    if (!isEmpty) {
      this.open.push({ element, tag, scope });
    }
  }

  /**
   * Reads the attributes of an element; gives the namespaces that it is in.
   * @param {Element} element
   * @param {Scope | null} above
   * @returns {Scope | null}
   */
  attributes(element, above) {
    /** @type {Attribute[]} */
    const found = [];
    let scope = above;
    let count = 0;
    while (this.text.charCodeAt(this.at) <= 32) {
      const match = this.matched(ATTRIBUTE);
      if (match === null) {
        break;
      }
      if (++count > MOST_ATTRIBUTES) {
        this.refuse(`an element with more than ${MOST_ATTRIBUTES} attributes`);
      }
      const [, prefix = "", name = ""] = match;
      const value = withoutReferences((match[3] ?? match[4] ?? "").replace(/[\t\n]/g, " "), this.at);
      if (prefix === "xmlns" || (prefix === "" && name === "xmlns")) {
        scope = scope === above ? new Scope(above) : scope;
        scope?.declare(prefix === "" ? "" : name, value, this.at);
      } else {
        found.push(new Attribute(prefix, name, value));
      }
    }
    if (found.length > 0) {
      element.attributes = this.named(found, scope ?? new Scope(null));
    }
    return scope;
  }

  /**
   * @param {Attribute[]} attributes
   * @param {Scope} scope
   */
  named(attributes, scope) {
    const names = new Set();
    for (const attribute of attributes) {
      attribute.namespace = attribute.prefix === "" ? "" : scope.find(attribute.prefix, this.at);
      names.add(`${attribute.namespace} ${attribute.name}`);
    }
    if (names.size < attributes.length) {
      this.refuse("an attribute stands twice");
    }
    return attributes;
  }

  endTag() {
    const last = this.open.pop();
    if (last === undefined || !this.text.startsWith(last.tag, this.at + 2)) {
      this.refuse("an end tag without its start tag");
    }
    this.at += 2 + (last?.tag.length ?? 0);
    this.matched(BLANKS);
    this.expect(">");
  }

  /** A comment or a CDATA section. */
  section() {
    if (this.text.startsWith("<!--", this.at)) {
      const end = this.text.indexOf("--", this.at + 4);
      this.skip(end, end + 2);
      this.expect(">");
    } else if (this.text.startsWith("<![CDATA[", this.at) && this.open.length > 0) {
      const end = this.text.indexOf("]]>", this.at + 9);
      const parent = /** @type {{ element: Element }} */ (this.open[this.open.length - 1]);
      parent.element.text += this.text.slice(this.at + 9, end);
      this.skip(end, end + 3);
    } else {
      this.refuse("a document type (<!DOCTYPE) is not accepted");
    }
  }

  instruction() {
    const start = this.at;
    this.at += 2;
    const found = this.matched(NAME) ?? this.refuse("a name was expected");
    if (found[1] !== undefined || found[0].toLowerCase() === "xml") {
      this.refuse("an XML declaration out of its place", start);
    }
    if (!this.text.startsWith("?>", this.at) && !/[ \t\n]/.test(this.text.charAt(this.at))) {
      this.refuse("a blank was expected");
    }
    const end = this.text.indexOf("?>", this.at);
    this.skip(end, end + 2);
  }
}
