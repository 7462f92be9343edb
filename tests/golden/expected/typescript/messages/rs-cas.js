import { HubMessage } from "../runtime/message.js";
import { CodeList } from "../runtime/code-list.js";
import { CASE_ID, DATE, DATE_TIME, PHONE_NUMBER } from "../patterns.js";
import { codesOfMotifDeRecours } from "../codes/motif-de-recours.js";
import { rcDe } from "./rc-de.js";

/**
 * state
 *
 * Source — models/petit.xlsx!RS-CAS!A3
 */
export const State = /*#__PURE__*/ new CodeList({ id: "state", values: ["OUVERT", "CLOS", "2"] }, "state", []);

/**
 * RS-CAS — Dossier
 *
 * Source — models/petit.xlsx!RS-CAS!A3
 */
export const rsCas = /*#__PURE__*/ new HubMessage(
  {
    kind: "RS-CAS",
    perimeter: "15-15",
    rootElement: "createCas",
    label: "Dossier",
    namespace: "urn:emergency:cas:9.1",
    hasHeader: true,
    virtualHosts: ["15-15_v9.1"],
    caseId: ["caseId"],
    root: {
      name: "createCas",
      fields: [
        { name: "caseId", min: 1, pattern: CASE_ID, label: "Identifiant du dossier", example: "fr.health.samu750.1" },
        { name: "class", label: "Un mot réservé" },
        { name: "schema", kind: "integer", label: "Un nom que Pydantic prend" },
        { name: "size", kind: "number", label: "Taille" },
        { name: "isDone", kind: "boolean", label: "Clos" },
        { name: "day", pattern: DATE, label: "Jour", form: "date", example: "2024-01-31" },
        { name: "moment", min: 1, pattern: DATE_TIME, label: "Moment", form: "datetime", example: "2024-01-31T12:00:00+01:00" },
        { name: "phone", max: Infinity, pattern: PHONE_NUMBER, label: "Téléphone", form: "phoneNumber", example: "tel:+33100000000" },
        { name: "state", codes: State, label: "État" },
        { name: "motive", min: 2, max: 10, codes: codesOfMotifDeRecours, label: "Motif", title: "Motif de recours" },
        { name: "event", of: "evenement", min: 1, label: "Événement" },
        { name: "free", of: "libre", label: "Libre" },
      ],
    },
    types: [
      {
        name: "evenement",
        fields: [
          { name: "name", min: 1, label: "Nom" },
          { name: "root", of: "noeud", label: "Racine" },
          { name: "other", of: "noeud", min: 1, max: 3, label: "Autres" },
        ],
      },
      {
        name: "noeud",
        fields: [
          { name: "child", of: "noeud", max: Infinity, label: "Enfants" },
        ],
      },
      {
        name: "libre",
        isOpen: true,
        fields: [
        ],
      },
    ],
    sample: () => ({caseId: "fr.health.samu750.1", class: "« ici » \"là\" \\ l'été", schema: 3, size: 1.5, isDone: true, day: "2026-02-04", moment: "2026-02-04T10:00:00+01:00", phone: ["tel:0612345678"], state: "CLOS", motive: ["M01.1", "M01.1"], event: {name: "Chute", other: [{}]}}),
    minimal: () => ({caseId: "fr.health.samu750.1", moment: "2026-02-04T10:00:00+01:00", motive: ["M01.1", "M01.1"], event: {name: "Chute", other: [{}]}}),
  },
  "9.1.0",
  rcDe,
);
