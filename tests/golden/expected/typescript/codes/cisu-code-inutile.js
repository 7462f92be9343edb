import { CodeList } from "../runtime/code-list.js";

/** The codes alone. */
export const codesOfCisuCodeInutile = {
  id: "CISU-Code_Inutile",
  values: [
    "A",
  ],
};

/**
 * Inutile
 *
 * Source — CISU-Code_Inutile, nomenclatures/listes.xlsx!Vide
 */
export const CisuCodeInutile = /*#__PURE__*/ new CodeList(codesOfCisuCodeInutile, "Inutile", [
  { labels: ["a"] },
]);
