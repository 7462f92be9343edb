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

const MOMENT_WORDS = { form: /** @type {const} */ ("datetime"), example: "2024-01-31T12:00:00+01:00" };

/** @type {ObjectSpec} */
const ROOT = {
  name: ENVELOPE_ROOT,
  fields: [
    { name: "distributionID", label: "Identifiant de l'envoi", min: 1, isOfEnvelope: true },
    { name: "senderID", label: "Identifiant de l'émetteur", min: 1, isOfEnvelope: true },
    { name: "dateTimeSent", label: "Date et heure d'envoi", min: 1, pattern: MOMENT, ...MOMENT_WORDS, isOfEnvelope: true },
    { name: "dateTimeExpires", label: "Date et heure d'expiration", min: 1, pattern: MOMENT, ...MOMENT_WORDS, isOfEnvelope: true },
    { name: "distributionStatus", label: "Statut de l'envoi", min: 1, codes: STATUSES, isOfEnvelope: true },
    { name: "distributionKind", label: "Nature de l'envoi", min: 1, codes: KINDS, isOfEnvelope: true },
    { name: "descriptor", label: "Descripteur", of: "descriptor", min: 1, isOfEnvelope: true },
    { name: "content", label: "Contenu", of: "contentObject", min: 1, max: Infinity, isOfEnvelope: true },
  ],
};

/** @type {readonly ObjectSpec[]} */
const PARTS = [
  {
    name: "descriptor",
    fields: [
      { name: "language", label: "Langue", min: 1, isOfEnvelope: true },
      { name: "explicitAddress", label: "Adresse du destinataire", of: "explicitAddress", min: 1, isOfEnvelope: true },
    ],
  },
  {
    name: "explicitAddress",
    fields: [
      { name: "explicitAddressScheme", label: "Schéma d'adressage", min: 1, isOfEnvelope: true },
      { name: "explicitAddressValue", label: "Adresse", min: 1, isOfEnvelope: true },
    ],
  },
  {
    name: "contentObject",
    isOpen: true,
    fields: [{ name: "jsonContent", label: "Contenu", of: "jsonContent", min: 1, element: "contentXML", isOfEnvelope: true }],
  },
  {
    name: "jsonContent",
    isOpen: true,
    fields: [
      { name: "embeddedJsonContent", label: "Contenu embarqué", of: "embedded", min: 1, element: "embeddedXMLContent", isOfEnvelope: true },
    ],
  },
  {
    name: "embedded",
    isOpen: true,
    fields: [{ name: "message", label: "Message", of: "message", min: 1, isOfEnvelope: true }],
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
  type.rules = header?.rules ?? null;
  type.isPlain = header?.isPlain ?? true;
  const others = type.fields.length;
  type.add(new Field({ name: message.rootElement, min: 1 }, others + 1, message.type));
  type.openPosition = others;
  return type;
}
