import { HubDocument } from "./document.js";
import { KINDS, STATUSES } from "./envelope.js";

/** @import { AnyDocument, BuildOptions, Party } from "./types.js" */
/** @import { HubMessage } from "./message.js" */
/** @import { Release } from "./release.js" */

const LIFETIME = 24 * 60 * 60 * 1000;
const LANGUAGE = "fr-FR";
const SCHEME = "hubex";

/**
 * The whole envelope of a message, with its RC-DE header where it has one (DST). It is addressed to the first recipient.
 * Throws `RangeError` without a sender or recipient, and for an unknown kind or status.
 * @param {any} content
 * @param {HubMessage<any, any>} message
 * @param {Release} release
 * @param {BuildOptions} options
 * @returns {HubDocument}
 */
export function buildEnvelope(content, message, release, options) {
  const { sender, recipients, kind = "Report", status = "Actual", sentAt = new Date() } = options;
  const [first] = recipients;
  if (!sender || first === undefined) {
    throw new RangeError("an envelope needs a sender and a recipient");
  }
  const id = `${sender}_${uuid()}`;
  const facts = { id, sender, recipients, kind: known(KINDS, kind), status: known(STATUSES, status), sentAt: dateTime(sentAt) };
  const header = message.hasHeader ? headerOf(facts) : {};
  const envelope = {
    distributionID: id,
    senderID: sender,
    dateTimeSent: facts.sentAt,
    dateTimeExpires: dateTime(new Date(sentAt.getTime() + LIFETIME)),
    distributionStatus: facts.status,
    distributionKind: facts.kind,
    descriptor: {
      language: LANGUAGE,
      explicitAddress: { explicitAddressScheme: SCHEME, explicitAddressValue: first },
    },
    content: [{ jsonContent: { embeddedJsonContent: { message: { ...header, [message.rootElement]: content } } } }],
  };
  return new HubDocument(envelope, release);
}

/**
 * The acknowledgement of a received envelope: an RC-REF to it, back to its sender (DST).
 * Throws `TypeError` for a bare message, or where the release has no RC-REF.
 * @param {AnyDocument} received
 * @param {Release} release
 * @param {{ sender?: string, sentAt?: Date }} [options]
 * @returns {HubDocument}
 */
export function acknowledgement(received, release, { sender, sentAt = new Date() } = {}) {
  const { envelope } = received;
  const reference = [...release.byRoot.values()].find((message) => message.kind === "RC-REF");
  if (envelope === undefined || reference === undefined) {
    throw new TypeError(envelope === undefined ? "a bare message is not acknowledged" : "the release has no RC-REF");
  }
  return buildEnvelope({ distributionID: envelope.distributionID }, reference, release, {
    sender: sender ?? envelope.descriptor.explicitAddress.explicitAddressValue,
    recipients: [envelope.senderID],
    kind: "Ack",
    status: envelope.distributionStatus,
    sentAt,
  });
}

/**
 * A moment as the hub writes it: whole seconds, and the numeric offset of this machine.
 * @param {Date} date
 * @returns {string}
 */
export function dateTime(date) {
  const offset = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 19);
  const minutes = Math.abs(offset);
  return `${local}${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** @param {number} number */
function two(number) {
  return String(number).padStart(2, "0");
}

/**
 * @param {import("./specs.js").CodeValues} codes
 * @param {string} code
 */
function known(codes, code) {
  if (!codes.values.includes(code)) {
    throw new RangeError(`${JSON.stringify(code)} is none of ${codes.values.join(", ")}`);
  }
  return code;
}

/**
 * The header's object (RC-DE).
 * @param {{ id: string, sender: string, recipients: readonly string[], kind: string, status: string, sentAt: string }} facts
 */
function headerOf({ id, sender, recipients, kind, status, sentAt }) {
  return { messageId: id, sender: party(sender), sentAt, kind, status, recipient: recipients.map(party) };
}

/**
 * A system of the header: its name is what stands behind the country and the domain of its identifier.
 * @param {string} identifier such as `fr.health.samu750`
 * @returns {Party}
 */
function party(identifier) {
  const parts = identifier.split(".");
  return { name: parts.slice(Math.min(2, parts.length - 1)).join("."), URI: `${SCHEME}:${identifier}` };
}

/** A random UUID (RFC 9562, version 4), on pages that are not of a secure context, too. */
function uuid() {
  const bytes = new Uint8Array(16);
  if (globalThis.crypto) {
    globalThis.crypto.getRandomValues(bytes);
  } else {
    bytes.forEach((_, index) => (bytes[index] = Math.floor(Math.random() * 256))); // Node 18: no `crypto` without a flag
  }
  bytes[6] = (Number(bytes[6]) & 0x0f) | 0x40;
  bytes[8] = (Number(bytes[8]) & 0x3f) | 0x80;
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
