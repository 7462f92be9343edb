import { HubMessage } from "../runtime/message.js";
import { rcDe } from "./rc-de.js";

/**
 * RC-REF — reference
 *
 * Source — models/petit.xlsx!RC-REF!A3
 */
export const rcRef = /*#__PURE__*/ new HubMessage(
  {
    kind: "RC-REF",
    perimeter: "15-15",
    rootElement: "reference",
    label: "",
    namespace: "urn:emergency:cisu:2.0:reference",
    hasHeader: true,
    virtualHosts: ["15-15_v9.1"],
    caseId: [],
    root: {
      name: "reference",
      fields: [
        { name: "distributionID", min: 1, label: "Identifiant" },
      ],
    },
    types: [
    ],
    sample: () => ({distributionID: "exemple"}),
    minimal: () => ({distributionID: "exemple"}),
  },
  "9.1.0",
  rcDe,
);
