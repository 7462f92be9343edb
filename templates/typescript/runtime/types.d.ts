/** JSON or XML: a text, or its bytes. */
export type Input = string | ArrayBuffer | Uint8Array;

export interface ReadOptions {
  /** Whether a code that its list does not have is a warning, not an error. */
  tolerant?: boolean;
}

/** What can be wrong with a message; the same in every language's package. */
export type ErrorCode =
  | "syntax"
  | "message"
  | "required"
  | "unknown"
  | "type"
  | "pattern"
  | "code"
  | "min-items"
  | "max-items"
  | "bounds"
  | "length"
  | "unique"
  | "choice"
  | "order";

/** One thing that is wrong with a message. */
export interface HubError {
  readonly code: ErrorCode;
  /** From the document's root, in JSON's terms: `$.createCaseHealth.patient[0].sex`. */
  readonly path: string;
  /** What was expected, as the model has it: a type, a pattern, a code list; or empty. */
  readonly detail: string;
  /** The error in English. */
  readonly en: string;
  /** L'erreur en français. */
  readonly fr: string;
  /**
   * What is known of the error, with the value that was refused. The codes nearest to it are those of `lists`, for a code
   * of a nomenclature: `import * as codes from "@hubsante/models-v3/codes"`.
   */
  details(lists?: { readonly [name: string]: CodeList<any> }): Details;
}

/** What is known of an error; unlike its text, it has values of the message. */
export interface Details {
  readonly label: string;
  /** Below the message. */
  readonly path: string;
  readonly value: unknown;
  /** The id of the code list. */
  readonly list: string;
  readonly title: string;
  readonly nearest: readonly { readonly code: string; readonly label: string }[];
}

/** Everything that is wrong, by path, then code. */
export interface Validation {
  readonly errors: readonly HubError[];
  /** Codes that their lists do not have, where reading is tolerant. */
  readonly warnings: readonly HubError[];
}

/** What was read: the document where there is no error. */
export type ParseResult<D> =
  | { readonly document: D; readonly errors: readonly []; readonly warnings: readonly HubError[] }
  | { readonly document: undefined; readonly errors: readonly HubError[]; readonly warnings: readonly HubError[] };

/** A value that is another one in the other document. */
export interface Change {
  /** Where, in the form of an error's path. */
  readonly path: string;
  /** The value as in JSON; undefined where it was absent. */
  readonly old: unknown;
  /** The value in the other document; undefined where it is absent. */
  readonly new: unknown;
}

export type DistributionKind = "Report" | "Update" | "Cancel" | "Ack" | "Error";
export type DistributionStatus = "Actual" | "Exercise";

export declare const KINDS: { id: string; values: DistributionKind[] };
export declare const STATUSES: { id: string; values: DistributionStatus[] };

export interface BuildOptions {
  /** Who sends: `fr.health.samu750`. */
  sender: string;
  /** Who receives; the envelope is addressed to the first. */
  recipients: readonly string[];
  kind?: DistributionKind;
  status?: DistributionStatus;
  sentAt?: Date;
}

/** A party in the RC-DE header. */
export interface Party {
  name: string;
  URI: string;
}

/** An EDXL-DE envelope, as far as the hub uses it (OASIS EDXL-DE 2.0). */
export interface Envelope {
  distributionID: string;
  senderID: string;
  dateTimeSent: string;
  dateTimeExpires: string;
  distributionStatus: DistributionStatus;
  distributionKind: DistributionKind;
  descriptor: {
    language: string;
    explicitAddress: { explicitAddressScheme: string; explicitAddressValue: string };
  };
  content: { jsonContent: { embeddedJsonContent: { message: { [name: string]: unknown } } } }[];
}

/** What the hub delivers: an envelope with its message, or the message alone; `console.log` shows no value of it. */
export interface Document<K extends string, T, H> {
  readonly kind: K;
  /** The release that it is of, such as `3.0`. */
  readonly release: string;
  /** The message's object, by the names of the wire. */
  readonly content: T;
  /** The RC-DE header, in an envelope. */
  readonly header: H | undefined;
  /** Absent for a bare message. */
  readonly envelope: Envelope | undefined;
  /** The whole of it, as JSON has it. */
  readonly value: { [name: string]: unknown };
  /** The messages of the envelope; the hub sends one. */
  readonly messages: readonly { kind: string; content: unknown; header: unknown }[];
  /** The document as JSON, in the order of the model. */
  toJson(options?: { indent?: number }): string;
  /** What `JSON.stringify` writes: the value, in the order of the model; numbers of many digits are in `toJson` alone. */
  toJSON(): { [name: string]: unknown };
  /** The document as XML. Throws `ConversionError` where it holds what XML cannot carry. */
  toXml(): string;
  /** What stands at a path, such as an error's; undefined where there is nothing. */
  at(path: string): unknown;
  /** What is different in another envelope, or another message of this kind, in this one's order. Throws `TypeError`. */
  changes(other: AnyDocument): readonly Change[];
  /** Everything that is wrong with the document as it is now. */
  validate(options?: ReadOptions): Validation;
}

export type AnyDocument = Document<string, unknown, unknown>;
export type DocumentOf<M> = M extends HubMessage<infer K, infer T, infer H> ? Document<K, T, H> : never;

/** One kind of message: what is known of it, and what is done with its objects. */
export interface HubMessage<K extends string, T, H = unknown> {
  readonly kind: K;
  readonly perimeter: string;
  readonly rootElement: string;
  readonly namespace: string;
  readonly hasHeader: boolean;
  readonly virtualHosts: readonly string[];
  /** Where its object has the id of the case file: `["caseId"]`; empty where it has none. */
  readonly caseId: readonly string[];
  /** Reads a document of this kind: an envelope or a bare message, JSON or XML. */
  parse(input: Input, options?: ReadOptions): ParseResult<Document<K, T, H>>;
  /** Reads `{"<rootElement>": {…}}`, or the object below it. */
  fromJson(input: Input, options?: ReadOptions): ParseResult<Document<K, T, H>>;
  /** Everything that is wrong with an object of this kind. */
  validate(content: unknown, options?: ReadOptions): Validation;
  /** Whether nothing is wrong with an object of this kind, which narrows its type. */
  is(content: unknown): content is T;
  /** An object of this kind as JSON, below its root element unless `root` is false. */
  toJson(content: T, options?: { indent?: number; root?: boolean }): string;
  /** An object of this kind as XML. Throws `ConversionError`. */
  toXml(content: T): string;
  /** An object of this kind as a document without an envelope. */
  document(content: T): Document<K, T, H>;
  /** The whole envelope of an object of this kind. Throws `RangeError`. */
  build(content: T, options: BuildOptions): Document<K, T, H>;
  /** A valid object of this kind with every field; undefined where the specifications give too few examples. */
  sample(): T | undefined;
  /** A valid object of this kind with its required fields alone; undefined as in `sample`. */
  minimal(): T | undefined;
}

/** A package of this kind, as `import * as v3 from "@hubsante/models-v3"` gives it. */
export interface Line {
  readonly VERSION: string;
  readonly RELEASE: string;
  readonly virtualHosts: { readonly [name: string]: readonly string[] };
  parse(input: Input, options?: ReadOptions): ParseResult<AnyDocument>;
  validate(value: unknown, options?: ReadOptions): Validation;
  build(item: any, options: BuildOptions): AnyDocument;
  acknowledge(received: AnyDocument, options?: { sender?: string; sentAt?: Date }): AnyDocument;
  errorTexts(code: ErrorCode, path: string): { readonly fr: string; readonly en: string };
}

/** A virtual host with its release; `parse`, `build`, `acknowledge` and `check` throw `MessageNotAllowedError`. */
export interface VirtualHost {
  readonly name: string;
  readonly line: Line;
  readonly messages: readonly string[];
  parse(input: Input, options?: ReadOptions): ParseResult<AnyDocument>;
  build(item: { kind: string; content: unknown }, options: BuildOptions): AnyDocument;
  acknowledge(received: AnyDocument, options?: { sender?: string; sentAt?: Date }): AnyDocument;
  /** Throws `MessageNotAllowedError` for a document with messages that may not travel here. */
  check(document: AnyDocument): void;
}

/** A code of a list. */
export interface Code<C extends string = string> {
  readonly code: C;
  /** The label of its own level; the code itself where the list has none. */
  readonly label: string;
  /** From the most general level to its own. */
  readonly labels: readonly string[];
  /** From 1. */
  readonly level: number;
  /** The code one level up. */
  readonly parent: string | undefined;
  readonly description: string;
  readonly comment: string;
}

/** A code list (nomenclature). */
export interface CodeList<C extends string = string> extends Iterable<Code<C>> {
  readonly id: string;
  readonly title: string;
  /** The codes alone. */
  readonly values: readonly C[];
  /** Every code, in the order of the list. */
  readonly all: readonly Code<C>[];
  has(code: string): code is C;
  get(code: string): Code<C> | undefined;
  /** The label of a code; the code itself where the list has none. */
  label(code: string): string;
  /** The codes that have no parent. */
  readonly roots: readonly Code<C>[];
  /** The code one level up. */
  parent(code: string): Code<C> | undefined;
  /** The codes one level down. */
  children(code: string): readonly Code<C>[];
  /** The codes in which every word of a text stands: in the code, a label of a level or the description; accents and case folded. */
  search(text: string): Code<C>[];
  /** At most three codes that are spelled, or called, most like a text, the nearest first. */
  nearest(text: string): Code<C>[];
}

/** A value that the other format cannot carry: a control character in XML, a key that is no name of XML. */
export declare class ConversionError extends RangeError {}
/** Kinds of message that the virtual host does not allow; `hosts` are those of the release that allow all of them. */
export declare class MessageNotAllowedError extends RangeError {
  readonly host: string;
  readonly messages: readonly string[];
  readonly hosts: readonly string[];
  readonly en: string;
  readonly fr: string;
}
/** What stands at a path of a document or an object, such as an error's; undefined where there is nothing. */
export declare function at(value: unknown, path: string): unknown;
/** A moment as the hub writes it: whole seconds, and the numeric offset of this machine. */
export declare function dateTime(date: Date): string;
