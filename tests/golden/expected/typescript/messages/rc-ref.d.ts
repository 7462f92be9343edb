import type { CodeList, HubMessage } from "../runtime/types.js";
import type { DistributionElement as Header } from "./rc-de.js";

/**
 * RC-REF — reference
 *
 * Source — models/petit.xlsx!RC-REF!A3
 */
export declare const rcRef: HubMessage<"RC-REF", Reference, Header>;

/**
 * reference
 *
 * Source — models/petit.xlsx!RC-REF!A3
 */
export interface Reference {
  /**
   * Identifiant
   *
   * Ce que dit « Identifiant ».
   *
   * Source — models/petit.xlsx!RC-REF!J9
   */
  distributionID: string;
}
