import type { CodeList } from "../runtime/types.js";

/** The codes alone. */
export declare const codesOfCisuCodeInutile: { id: string; values: CisuCodeInutile[] };

/**
 * Inutile
 *
 * Source — CISU-Code_Inutile, nomenclatures/listes.xlsx!Vide
 */
export type CisuCodeInutile = "A";
/**
 * Inutile
 *
 * Source — CISU-Code_Inutile, nomenclatures/listes.xlsx!Vide
 */
export declare const CisuCodeInutile: CodeList<CisuCodeInutile>;
