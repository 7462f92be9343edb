import { Unreadable } from "./errors.js";

export const XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";
const XMLNS_NAMESPACE = "http://www.w3.org/2000/xmlns/";

/** An attribute of an element, or the declaration of a namespace. */
export class Attribute {
  /**
   * @param {string} prefix
   * @param {string} name
   * @param {string} value
   */
  constructor(prefix, name, value) {
    this.prefix = prefix;
    this.name = name;
    this.value = value;
    this.namespace = "";
  }
}

/** The namespaces that an element declares, and those of what holds it (Namespaces in XML 1.0). */
export class Scope {
  /** @param {Scope | null} above */
  constructor(above) {
    this.above = above;
    /** @type {Map<string, string>} */
    this.declared = new Map();
  }

  /**
   * @param {string} prefix empty for what has none
   * @param {string} uri
   * @param {number} at
   */
  declare(prefix, uri, at) {
    const isReserved =
      prefix === "xmlns" ||
      uri === XMLNS_NAMESPACE ||
      (prefix === "xml") !== (uri === XML_NAMESPACE) ||
      (prefix !== "" && uri === "");
    if (isReserved || this.declared.has(prefix)) {
      throw new Unreadable("a namespace is declared wrongly, or twice", at);
    }
    this.declared.set(prefix, uri);
  }

  /**
   * The namespace of a prefix; the levels of a document are bounded, and so is the search.
   * @param {string} prefix
   * @param {number} at
   * @returns {string}
   */
  find(prefix, at) {
    for (let scope = /** @type {Scope | null} */ (this); scope !== null; scope = scope.above) {
      const uri = scope.declared.get(prefix);
      if (uri !== undefined) {
        return uri;
      }
    }
    if (prefix === "" || prefix === "xml") {
      return prefix === "" ? "" : XML_NAMESPACE;
    }
    throw new Unreadable(`the prefix ${prefix.slice(0, 80)} has no namespace`, at);
  }
}
