import type { CodeList } from "../runtime/types.js";

/** The codes alone. */
export declare const codesOfMotifDeRecours: { id: string; values: MotifDeRecours[] };

/**
 * Motif de recours
 *
 * Source — HubSante.motif, nomenclatures/listes.xlsx!Motif
 */
export type MotifDeRecours = "M01" | "M01.1" | "M01-1" | "m01 (é)";
/**
 * Motif de recours
 *
 * Source — HubSante.motif, nomenclatures/listes.xlsx!Motif
 */
export declare const MotifDeRecours: CodeList<MotifDeRecours>;
