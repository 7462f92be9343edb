export { MotifDeRecours } from "./motif-de-recours.js";
export { Inutile } from "./inutile.js";
export { Motif, CisuCodeInutile } from "./former-names.js";
