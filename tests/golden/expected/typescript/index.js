/** Les messages du Hub Santé, version 9.1.0. */
import { dateTime } from "./runtime/build.js";
import { ConversionError, MessageNotAllowedError } from "./runtime/errors.js";
import { KINDS, STATUSES } from "./runtime/envelope.js";
import { Line, hostOf, lineOf } from "./runtime/line.js";
import { at } from "./runtime/paths.js";
import { rsCas } from "./messages/rs-cas.js";
import { rcRef } from "./messages/rc-ref.js";
import { rcDe } from "./messages/rc-de.js";

export { ConversionError, MessageNotAllowedError, KINDS, STATUSES, at, dateTime };
export { rsCas };
export { rcRef };
export { rcDe };

export const VERSION = "9.1.0";
export const RELEASE = "9.1.0";
export const header = rcDe;
export const messages = [
  rsCas,
  rcRef,
];
export const virtualHosts = {
  "15-15_v9.1": ["RS-CAS", "RC-REF"],
};

const line = /*#__PURE__*/ new Line(RELEASE, messages, header);

/** @type {typeof import("./index.js").parse} */
export function parse(input, options) {
  return line.parse(input, options);
}
/** @type {typeof import("./index.js").validate} */
export function validate(value, options) {
  return line.validate(value, options);
}
/** @type {typeof import("./index.js").build} */
export function build(item, options) {
  return line.build(item, options);
}
/** @type {typeof import("./index.js").acknowledge} */
export function acknowledge(received, options) {
  return line.acknowledge(received, options);
}
/** @type {typeof import("./index.js").errorTexts} */
export function errorTexts(code, path) {
  return line.errorTexts(code, path);
}
/** @type {typeof import("./index.js").forRelease} */
export function forRelease(version, others = []) {
  return lineOf(version, [self, ...others]);
}
/** @type {typeof import("./index.js").forVhost} */
export function forVhost(name, others = []) {
  return hostOf(name, [self, ...others]);
}

const self = { VERSION, RELEASE, header, messages, virtualHosts, parse, validate, build, acknowledge, errorTexts };
