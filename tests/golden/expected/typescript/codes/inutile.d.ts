import type { CodeList } from "../runtime/types.js";

/** The codes alone. */
export declare const codesOfInutile: { id: string; values: Inutile[] };

/**
 * Inutile
 *
 * Source — CISU-Code_Inutile, nomenclatures/listes.xlsx!Vide
 */
export type Inutile = "A";
/**
 * Inutile
 *
 * Source — CISU-Code_Inutile, nomenclatures/listes.xlsx!Vide
 */
export declare const Inutile: CodeList<Inutile>;
