import type { CodeList, HubMessage } from "../runtime/types.js";
import type * as codes from "../codes/index.js";
import type { DistributionElement as Header } from "./rc-de.js";

/**
 * RS-CAS — Dossier
 *
 * Source — models/petit.xlsx!RS-CAS!A3
 */
export declare const rsCas: HubMessage<"RS-CAS", CreateCas, Header>;

/**
 * Dossier
 *
 * Source — models/petit.xlsx!RS-CAS!A3
 */
export interface CreateCas {
  /**
   * Identifiant du dossier
   *
   * Ce que dit « Identifiant du dossier ».
   *
   * Exemples — fr.health.samu750.1
   *
   * Source — models/petit.xlsx!RS-CAS!J9
   */
  caseId: string;
  /**
   * Un mot réservé
   *
   * Ce que dit « Un mot réservé ».
   *
   * Exemples — « ici » "là" &#92; l'été
   *
   * Source — models/petit.xlsx!RS-CAS!J10
   */
  class?: string;
  /**
   * Un nom que Pydantic prend
   *
   * Ce que dit « Un nom que Pydantic prend ».
   *
   * Exemples — 3
   *
   * Source — models/petit.xlsx!RS-CAS!J11
   */
  schema?: number;
  /**
   * Taille
   *
   * Ce que dit « Taille ».
   *
   * Exemples — 1.5
   *
   * Source — models/petit.xlsx!RS-CAS!J12
   */
  size?: number;
  /**
   * Clos
   *
   * Ce que dit « Clos ».
   *
   * Source — models/petit.xlsx!RS-CAS!J13
   */
  isDone?: boolean;
  /**
   * Jour
   *
   * Ce que dit « Jour ».
   *
   * Exemples — 2026-02-04
   *
   * Source — models/petit.xlsx!RS-CAS!J14
   */
  day?: string;
  /**
   * Moment
   *
   * Ce que dit « Moment ».
   *
   * Exemples — 2026-02-04T10:00:00+01:00
   *
   * Source — models/petit.xlsx!RS-CAS!J15
   */
  moment: string;
  /**
   * Téléphone
   *
   * Ce que dit « Téléphone ».
   *
   * Exemples — tel:0612345678
   *
   * Source — models/petit.xlsx!RS-CAS!J16
   */
  phone?: string[];
  /**
   * État
   *
   * Ce que dit « État ».
   *
   * Exemples — CLOS
   *
   * Source — models/petit.xlsx!RS-CAS!J17
   */
  state?: State;
  /**
   * Motif
   *
   * Ce que dit « Motif ».
   *
   * Exemples — M01.1
   *
   * Source — models/petit.xlsx!RS-CAS!J18
   */
  motive: codes.MotifDeRecours[];
  /**
   * Événement
   *
   * Ce que dit « Événement ».
   *
   * Source — models/petit.xlsx!RS-CAS!J19
   */
  event: Evenement;
  /**
   * Libre
   *
   * Ce que dit « Libre ».
   *
   * Source — models/petit.xlsx!RS-CAS!J25
   */
  free?: Libre;
}

/**
 * Événement de santé
 *
 * Source — models/petit.xlsx!RS-CAS!J20
 */
export interface Evenement {
  /**
   * Nom
   *
   * Ce que dit « Nom ».
   *
   * Exemples — Chute
   *
   * Source — models/petit.xlsx!RS-CAS!J21
   */
  name: string;
  /**
   * Racine
   *
   * Ce que dit « Racine ».
   *
   * Source — models/petit.xlsx!RS-CAS!J22
   */
  root?: Noeud;
  /**
   * Autres
   *
   * Ce que dit « Autres ».
   *
   * Source — models/petit.xlsx!RS-CAS!J23
   */
  other: Noeud[];
}

/**
 * Nœud
 *
 * Un objet qui se contient.
 *
 * Source — models/petit.xlsx!RS-CAS!J24
 */
export interface Noeud {
  /**
   * Enfants
   *
   * Ce que dit « Enfants ».
   *
   * Source — models/petit.xlsx!RS-CAS!J24
   */
  child?: Noeud[];
}

/**
 * Contenu libre
 *
 * Source — models/petit.xlsx!RS-CAS!J26
 */
export interface Libre {
  [name: string]: unknown;
}

/**
 * state
 *
 * Source — models/petit.xlsx!RS-CAS!A3
 */
export type State = "OUVERT" | "CLOS" | "2";
/**
 * state
 *
 * Source — models/petit.xlsx!RS-CAS!A3
 */
export declare const State: CodeList<State>;
