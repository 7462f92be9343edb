// Where a package shows a value of a message that nobody asked for: node canary.mjs ENTRY < documents
//
// Reads a JSON list of documents, puts a canary into each value in turn, and calls all that is public. Prints JSON: how many
// calls, and what they showed in `inspect`, `String`, errors and exceptions with their causes.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { inspect } from "node:util";

const hub = await import(pathToFileURL(process.argv[2]).href);
const CANARY = "CANARY7391";
const VALUES = [CANARY, { x: CANARY }, [CANARY], `${CANARY}\u0001`, 7391739173917391, [7391739173917391.5, { [CANARY]: null }]];
const UNWRITABLE = [`${CANARY}\ud800`, () => CANARY, new Date(7391739173917), Symbol(CANARY)];
const SHOWN = /CANARY7391(?!'?\])|7391739173917391|739173917391/;
const parties = { sender: "fr.health.samu750", recipients: ["fr.health.samu770"] };
const leaks = new Set();
let calls = 0;

const texts = (shown) => [inspect(shown, { depth: 20, showHidden: true, getters: true }), asText(shown)];
const asText = (shown) => (typeof shown === "object" && shown !== null && "toString" in shown ? `${shown}` : "");
const failed = (error) =>
  error === undefined ? [] : [...texts(error), error.message, error.stack, ...failed(error.cause)];

/** Notes what a call shows: its result, unless that is what was asked for, or its exception. */
function note(name, call, isAsked = false) {
  calls++;
  let found = [];
  try {
    const result = call();
    found = isAsked ? [] : [...texts(result), ...(result?.errors ?? []).flatMap(errorTexts), ...(result?.warnings ?? []).flatMap(errorTexts)];
  } catch (error) {
    found = failed(error);
  }
  for (const text of found) if (SHOWN.test(text)) leaks.add(`${name}: ${text.slice(0, 300)}`);
}
const errorTexts = (error) => [...texts(error), error.fr, error.en, error.detail, JSON.stringify(error)];

function places(value, path = []) {
  if (typeof value !== "object" || value === null) return [];
  return Object.keys(value).flatMap((key) => [[...path, key], ...places(value[key], [...path, key])]);
}
function withValue(document, path, value) {
  const changed = structuredClone(document);
  path.slice(0, -1).reduce((holder, key) => holder[key], changed)[path.at(-1)] = value;
  return changed;
}

function readings(document, message) {
  const text = JSON.stringify(document);
  const bytes = new TextEncoder().encode(text);
  for (const given of [text, bytes, `${text.slice(0, -1)}`, `${text}x`, text.replace(CANARY, `${CANARY}",,"`)]) {
    note("parse", () => hub.parse(given));
    note("parse, tolerant", () => hub.parse(given, { tolerant: true }));
    note("fromJson", () => message.fromJson(given));
    note("message.parse", () => message.parse(given));
  }
  note("validate", () => hub.validate(document));
  note("written and read", () => hub.parse(hub.parse(text).document?.toXml() ?? "<a/>"));
}
const HOSTILE = [
  CANARY, `{"a":7391739173917391e999}`, `["${CANARY}\\ud800"]`, `"${CANARY}\x01"`, `{"a":${CANARY}}`, `{"a":"${CANARY}" ${CANARY}}`,
  `<a>${CANARY}</b>`, `<a b=${CANARY}/>`, `<a xmlns="${CANARY} x:" xmlns:b="%%${CANARY}"/>`, `<a>${CANARY}\x01</a>`, `<a/>${CANARY}`,
  `<a>&${CANARY};</a>`, `<?xml version="${CANARY}"?><a/>`, `<?xml version="1.0" encoding="nope"?><a>${CANARY}</a>`, `<!DOCTYPE ${CANARY}><a/>`,
];

function uses(value, envelope) {
  const parsed = hub.parse(JSON.stringify(envelope)).document;
  const [[root]] = Object.entries(value);
  const message = hub.messages.find(({ rootElement }) => rootElement === root);
  const content = value[root];
  const document = message.document(content);
  const acts = {
    document: () => document, validate: () => document.validate(), "message.validate": () => message.validate(content),
    is: () => message.is(content), changes: () => document.changes(parsed).length, toXml: [() => document.toXml()], toJson: [() => document.toJson()],
    "message.toJson": [() => message.toJson(content)], "message.toXml": [() => message.toXml(content)], stringify: [() => JSON.stringify(document)],
    build: () => hub.build(document, parties), "message.build": () => message.build(content, parties), "other kind": () => hub.build({ kind: "RC-REF", content }, parties),
    acknowledge: () => hub.acknowledge(document), "acknowledge, built": () => hub.acknowledge(message.build(content, parties)),
    at: [() => document.at("$")], details: [() => document.validate().errors.map((error) => error.details())],
    built: [() => message.build(content, parties).toXml()], "what is read": () => hub.parse(message.build(content, parties).toJson()),
    ...Object.fromEntries(Object.keys(hub.virtualHosts).slice(0, 2).map((name) => [`host ${name}`, () => hub.forVhost(name).build(document, parties)])),
  };
  for (const [name, act] of Object.entries(acts)) note(name, Array.isArray(act) ? act[0] : act, Array.isArray(act));
}

for (const text of HOSTILE) {
  note(`parse ${text}`, () => hub.parse(text));
  for (const message of hub.messages) note(`fromJson ${text}`, () => message.fromJson(text));
}
for (const document of JSON.parse(readFileSync(0, "utf8"))) {
  const { kind, envelope } = hub.parse(JSON.stringify(document)).document;
  const message = hub.messages.find((item) => item.kind === kind);
  for (const path of places(document)) {
    for (const value of VALUES) readings(withValue(document, path, value), message);
    if (envelope === undefined) for (const value of [...VALUES, ...UNWRITABLE]) {
      const changed = structuredClone(document);
      path.slice(0, -1).reduce((holder, key) => holder[key], changed)[path.at(-1)] = value;
      if (path.length > 1) uses(changed, document);
    }
  }
}
console.log(JSON.stringify({ calls, leaks: [...leaks].slice(0, 20) }));
