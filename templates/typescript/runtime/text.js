import { Unreadable } from "./errors.js";

const ENCODING = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z][\w.-]*)["']/;

/**
 * The characters of a document, without the mark of the order of its bytes (RFC 8259, 8.1). Throws `Unreadable`.
 * @param {string | ArrayBuffer | Uint8Array} input
 * @returns {string}
 */
export function textOf(input) {
  const text = typeof input === "string" ? input : decoded(input instanceof Uint8Array ? input : new Uint8Array(input));
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/**
 * Whether the first character of a text, blanks left out, begins XML.
 * @param {string} text
 */
export function isXml(text) {
  return /^[\t-\r ]*</.test(text);
}

/** @param {Uint8Array} bytes */
function decoded(bytes) {
  const encoding = encodingOf(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    if (encoding === "utf-8" || isXml(text.replace(/^\ufeff/, ""))) {
      return text;
    }
  } catch {
    // told below, with the name of the encoding
  }
  throw new Unreadable(`it is not ${encoding.toUpperCase()}`);
}

/**
 * The encoding of a document's bytes: by their first ones, or by the declaration of XML (XML 1.0, appendix F).
 * @param {Uint8Array} bytes
 * @returns {string}
 */
function encodingOf(bytes) {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) {
    return "utf-16le";
  }
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) {
    return "utf-16be";
  }
  const start = String.fromCharCode(...bytes.subarray(0, 200)).replace(/^\xef\xbb\xbf/, "");
  return ENCODING.exec(start)?.[1]?.toLowerCase() ?? "utf-8";
}
