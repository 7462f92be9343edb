export { Motif } from "./motif.js";
export { CisuCodeInutile } from "./cisu-code-inutile.js";
