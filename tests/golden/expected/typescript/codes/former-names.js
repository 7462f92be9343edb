import { MotifDeRecours } from "./motif-de-recours.js";
import { Inutile } from "./inutile.js";

export const Motif = MotifDeRecours;
export const CisuCodeInutile = Inutile;
