import type { CodeList, HubMessage } from "../runtime/types.js";

/**
 * RC-DE — En-tête de message
 *
 * Source — DST!RC-DE
 */
export declare const rcDe: HubMessage<"RC-DE", DistributionElement, undefined>;

/**
 * En-tête de message
 *
 * Source — DST!RC-DE
 */
export interface DistributionElement {
  /**
   * Identifiant du message
   *
   * Source — DST!RC-DE
   */
  messageId: string;
  /**
   * Système émetteur
   *
   * Source — DST!RC-DE
   */
  sender: Sender;
  /**
   * Date et heure d'envoi
   *
   * Source — DST!RC-DE
   */
  sentAt: string;
  /**
   * Nature du message
   *
   * Source — DST!RC-DE
   */
  kind: Kind;
  /**
   * Statut du message
   *
   * Source — DST!RC-DE
   */
  status: Status;
  /**
   * Systèmes destinataires
   *
   * Source — DST!RC-DE
   */
  recipient: Recipient[];
  [name: string]: unknown;
}

/**
 * Système émetteur
 *
 * Source — DST!RC-DE
 */
export interface Sender {
  /**
   * Nom du système
   *
   * Source — DST!RC-DE
   */
  name: string;
  /**
   * Adresse technique du système
   *
   * Source — DST!RC-DE
   */
  URI: string;
  [name: string]: unknown;
}

/**
 * Système destinataire
 *
 * Source — DST!RC-DE
 */
export interface Recipient {
  /**
   * Nom du système
   *
   * Source — DST!RC-DE
   */
  name: string;
  /**
   * Adresse technique du système
   *
   * Source — DST!RC-DE
   */
  URI: string;
  [name: string]: unknown;
}

/**
 * kind
 *
 * Source — DST!RC-DE
 */
export type Kind = "Report" | "Update" | "Cancel" | "Ack" | "Error";
/**
 * kind
 *
 * Source — DST!RC-DE
 */
export declare const Kind: CodeList<Kind>;

/**
 * status
 *
 * Source — DST!RC-DE
 */
export type Status = "Actual" | "Exercise" | "System";
/**
 * status
 *
 * Source — DST!RC-DE
 */
export declare const Status: CodeList<Status>;
