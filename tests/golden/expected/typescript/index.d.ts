/** Les messages du Hub Santé, version 9.1.0. */
import type { AnyDocument, BuildOptions, DocumentOf, ErrorCode, HubMessage, Input, Line, ParseResult, ReadOptions, Validation, VirtualHost } from "./runtime/types.js";
import type { rsCas } from "./messages/rs-cas.js";
import type { rcRef } from "./messages/rc-ref.js";
import type { rcDe } from "./messages/rc-de.js";

export type * from "./runtime/types.js";
export { rsCas } from "./messages/rs-cas.js";
export { rcRef } from "./messages/rc-ref.js";
export { rcDe } from "./messages/rc-de.js";
export { ConversionError, KINDS, MessageNotAllowedError, STATUSES, at, dateTime } from "./runtime/types.js";

/** The messages of this release. */
export type Messages = [
  typeof rsCas,
  typeof rcRef,
];
/** A document of this release: `document.kind` says which, and narrows its type. */
export type HubDocument = DocumentOf<Messages[number]>;

/** The package's version. */
export declare const VERSION: string;
/** The release of the model. */
export declare const RELEASE: string;
/** The RC-DE header. */
export declare const header: typeof rcDe;
/** Every message: kind, root element, perimeter, virtual hosts, where the id of its case file stands. */
export declare const messages: Messages;
/** The kinds of message that each virtual host lets through (DST). */
export declare const virtualHosts: { readonly [name: string]: readonly string[] };

/** Reads what the hub delivers: JSON or XML, an envelope or a bare message. */
export declare function parse(input: Input, options?: ReadOptions): ParseResult<HubDocument>;
/** Everything that is wrong with a value: an envelope, or a message below its root element. */
export declare function validate(value: unknown, options?: ReadOptions): Validation;
/** The whole envelope of a message. Throws `TypeError` for what is no message of this release, else `RangeError`. */
export declare function build<D extends { [K in HubDocument["kind"]]: Pick<Extract<HubDocument, { kind: K }>, "kind" | "content"> }[HubDocument["kind"]]>(
  item: D,
  options: BuildOptions,
): Extract<HubDocument, { kind: D["kind"] }>;
/** The acknowledgement (RC-REF) of a received envelope, back to its sender. Throws `TypeError` for a bare message. */
export declare function acknowledge(received: AnyDocument, options?: { sender?: string; sentAt?: Date }): HubDocument;
/** The texts of an error of this release, by its code and its path: as those of a document that was read. */
export declare function errorTexts(code: ErrorCode, path: string): { readonly fr: string; readonly en: string };
/** The package of a release, such as `"2.0"`: this one, or one of the others given. Throws `RangeError`. */
export declare function forRelease(version: string, others?: readonly Line[]): Line;
/** A virtual host with its release: it refuses the messages that it does not let through. Throws `RangeError`. */
export declare function forVhost(name: string, others?: readonly Line[]): VirtualHost;
