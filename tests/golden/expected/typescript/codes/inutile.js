import { CodeList } from "../runtime/code-list.js";

/** The codes alone. */
export const codesOfInutile = {
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
export const Inutile = /*#__PURE__*/ new CodeList(codesOfInutile, "Inutile", [
  { labels: ["a"] },
]);
