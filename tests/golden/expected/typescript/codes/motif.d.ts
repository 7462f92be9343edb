import type { CodeList } from "../runtime/types.js";

/** The codes alone. */
export declare const codesOfMotif: { id: string; values: Motif[] };

/**
 * Motif de recours
 *
 * Source — HubSante.motif, nomenclatures/listes.xlsx!Motif
 */
export type Motif = "M01" | "M01.1" | "M01-1" | "m01 (é)";
/**
 * Motif de recours
 *
 * Source — HubSante.motif, nomenclatures/listes.xlsx!Motif
 */
export declare const Motif: CodeList<Motif>;
