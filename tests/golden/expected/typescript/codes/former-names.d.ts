import { MotifDeRecours } from "./motif-de-recours.js";
import { Inutile } from "./inutile.js";

/** @deprecated Use MotifDeRecours. */
export type Motif = MotifDeRecours;
/** @deprecated Use MotifDeRecours. */
export declare const Motif: typeof MotifDeRecours;

/** @deprecated Use Inutile. */
export type CisuCodeInutile = Inutile;
/** @deprecated Use Inutile. */
export declare const CisuCodeInutile: typeof Inutile;
