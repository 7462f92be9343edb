import { CodeList } from "../runtime/code-list.js";

/** The codes alone. */
export const codesOfMotifDeRecours = {
  id: "HubSante.motif",
  values: [
    "M01",
    "M01.1",
    "M01-1",
    "m01 (é)",
  ],
};

/**
 * Motif de recours
 *
 * Source — HubSante.motif, nomenclatures/listes.xlsx!Motif
 */
export const MotifDeRecours = /*#__PURE__*/ new CodeList(codesOfMotifDeRecours, "Motif de recours", [
  { labels: ["Cœur"], description: "Tout ce qui touche au cœur", comment: "à relire" },
  { labels: ["Cœur", "Douleur thoracique"], parent: "M01" },
  { labels: ["Cœur", "Autre douleur"], parent: "M01" },
  { labels: ["Cœur", "À préciser"], parent: "M01", description: "« Divers »" },
]);
