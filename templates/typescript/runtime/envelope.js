import { Field, objectType } from "./model.js";
import { ObjectType } from "./model.js";

/** @import { CodeValues, ObjectSpec, Pattern } from "./specs.js" */
/** @import { HubMessage } from "./message.js" */

export const ENVELOPE_ROOT = "edxlDistribution";

/** @type {CodeValues<"Report" | "Update" | "Cancel" | "Ack" | "Error">} */
export const KINDS = { id: "distributionKind", values: ["Report", "Update", "Cancel", "Ack", "Error"] };
/** @type {CodeValues<"Actual" | "Exercise">} */
export const STATUSES = { id: "distributionStatus", values: ["Actual", "Exercise"] };

/** @type {Pattern} */
const MOMENT = {
  source: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[\\-+]\\d{2}:\\d{2}$",
  forms: [/^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[+\-][0-9]{2}:[0-9]{2}$/],
};

/** @type {ObjectSpec} */
const ROOT = {
  name: ENVELOPE_ROOT,
  fields: [
    { name: "distributionID", min: 1, isOfEnvelope: true },
    { name: "senderID", min: 1, isOfEnvelope: true },
    { name: "dateTimeSent", min: 1, pattern: MOMENT, isOfEnvelope: true },
    { name: "dateTimeExpires", min: 1, pattern: MOMENT, isOfEnvelope: true },
    { name: "distributionStatus", min: 1, codes: STATUSES, isOfEnvelope: true },
    { name: "distributionKind", min: 1, codes: KINDS, isOfEnvelope: true },
    { name: "descriptor", of: "descriptor", min: 1, isOfEnvelope: true },
    { name: "content", of: "contentObject", min: 1, max: Infinity, isOfEnvelope: true },
  ],
};

/** @type {readonly ObjectSpec[]} */
const PARTS = [
  {
    name: "descriptor",
    fields: [
      { name: "language", min: 1, isOfEnvelope: true },
      { name: "explicitAddress", of: "explicitAddress", min: 1, isOfEnvelope: true },
    ],
  },
  {
    name: "explicitAddress",
    fields: [
      { name: "explicitAddressScheme", min: 1, isOfEnvelope: true },
      { name: "explicitAddressValue", min: 1, isOfEnvelope: true },
    ],
  },
  {
    name: "contentObject",
    isOpen: true,
    fields: [{ name: "jsonContent", of: "jsonContent", min: 1, element: "contentXML", isOfEnvelope: true }],
  },
  {
    name: "jsonContent",
    isOpen: true,
    fields: [
      { name: "embeddedJsonContent", of: "embedded", min: 1, element: "embeddedXMLContent", isOfEnvelope: true },
    ],
  },
  {
    name: "embedded",
    isOpen: true,
    fields: [{ name: "message", of: "message", min: 1, isOfEnvelope: true }],
  },
  { name: "message", isOpen: true, fields: [] },
];

/**
 * The type of an EDXL-DE envelope, as far as the hub uses it (OASIS EDXL-DE 2.0, DST).
 * @param {(value: any) => ObjectType | null} resolve the type of the object that holds a message
 * @returns {ObjectType}
 */
export function envelopeType(resolve) {
  const type = objectType(ROOT, PARTS);
  messageType(type).resolve = resolve;
  return type;
}

/**
 * The type of the object that holds a message, in an envelope.
 * @param {ObjectType} envelope
 * @returns {ObjectType}
 */
export function messageType(envelope) {
  const path = ["content", "jsonContent", "embeddedJsonContent", "message"];
  return path.reduce((type, name) => /** @type {ObjectType} */ (type.byName.get(name)?.type), envelope);
}

/**
 * The type of the object that holds one kind of message: the header's fields where it has one, then its root element.
 * @param {HubMessage<any, any>} message
 * @param {ObjectType | null} header
 * @returns {ObjectType}
 */
export function holderType(message, header) {
  const type = new ObjectType("message", header?.isOpen ?? true);
  for (const field of header?.fields ?? []) {
    type.add(field);
  }
  const others = type.fields.length;
  type.add(new Field({ name: message.rootElement, min: 1 }, others + 1, message.type));
  type.openPosition = others;
  return type;
}
