import { HubMessage } from "../runtime/message.js";
import { CodeList } from "../runtime/code-list.js";

/**
 * kind
 *
 * Source — DST!RC-DE
 */
export const Kind = /*#__PURE__*/ new CodeList({ id: "kind", values: ["Report", "Update", "Cancel", "Ack", "Error"] }, "kind", []);

/**
 * status
 *
 * Source — DST!RC-DE
 */
export const Status = /*#__PURE__*/ new CodeList({ id: "status", values: ["Actual", "Exercise", "System"] }, "status", []);

/**
 * RC-DE — En-tête de message
 *
 * Source — DST!RC-DE
 */
export const rcDe = /*#__PURE__*/ new HubMessage(
  {
    kind: "RC-DE",
    perimeter: "transverse",
    rootElement: "distributionElement",
    label: "En-tête de message",
    namespace: "urn:emergency:cisu:2.0",
    hasHeader: false,
    virtualHosts: [],
    caseId: [],
    root: {
      name: "distributionElement",
      isOpen: true,
      fields: [
        { name: "messageId", min: 1, label: "Identifiant du message" },
        { name: "sender", of: "sender", min: 1, label: "Système émetteur" },
        { name: "sentAt", min: 1, label: "Date et heure d'envoi", form: "datetime" },
        { name: "kind", min: 1, codes: Kind, label: "Nature du message" },
        { name: "status", min: 1, codes: Status, label: "Statut du message" },
        { name: "recipient", of: "recipient", min: 1, max: Infinity, label: "Systèmes destinataires" },
      ],
    },
    types: [
      {
        name: "sender",
        isOpen: true,
        fields: [
          { name: "name", min: 1, label: "Nom du système" },
          { name: "URI", min: 1, label: "Adresse technique du système" },
        ],
      },
      {
        name: "recipient",
        isOpen: true,
        fields: [
          { name: "name", min: 1, label: "Nom du système" },
          { name: "URI", min: 1, label: "Adresse technique du système" },
        ],
      },
    ],
    sample: null,
    minimal: null,
  },
  "9.1.0",
  null,
);
