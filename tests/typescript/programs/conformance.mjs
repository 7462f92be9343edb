// Reads JSON lines {"id", "schema", "format", "text"}, prints {"id", "valid", "errors", "json", "xml"} for each:
// what every language's package is compared by. With "other", a second document, prints "changes" too, and with "sender" the
// "name" that it has in an envelope of the message. With "by_class" the schema's own reader reads it, with its root or without.
import { readFileSync, writeSync } from "node:fs";
import { pathToFileURL } from "node:url";

const hub = await import(pathToFileURL(process.argv[2]).href);
const codes = await import(new URL("codes/index.js", pathToFileURL(process.argv[2])).href);
const { ConversionError } = hub;

/** Whether the text is the object below the root element of the message that the request names. */
function bareMessage({ schema, format, text, by_class }) {
  if (!schema || format !== "json") return undefined;
  const message = [...hub.messages, hub.header].find(({ kind }) => kind === schema);
  if (by_class) return message;
  try {
    const data = JSON.parse(text);
    return data && Object.hasOwn(data, message.rootElement) ? undefined : message;
  } catch {
    return undefined;
  }
}

function xmlOf(document) {
  try {
    return document.toXml();
  } catch (error) {
    if (error instanceof ConversionError) return null;
    throw error;
  }
}

/** The texts and the details of errors. */
function words(errors) {
  const texts = errors.map(({ fr, en }) => [fr, en]);
  const details = errors.map((error) => {
    const { label, path, value, list, title, nearest } = error.details(codes);
    return [label, path, value ?? null, list, title, nearest.map((item) => [item.code, item.label])];
  });
  return `"texts":${JSON.stringify(texts)},"details":${JSON.stringify(details)}`;
}

/** What tolerant reading keeps of a document with errors, and what stands there at their paths. */
function kept({ text }, bare, errors) {
  const { document, warnings } = bare ? bare.fromJson(text, { tolerant: true }) : hub.parse(text, { tolerant: true });
  if (document === undefined) return '"json":null';
  const [at, warned] = [errors, warnings].map((found) => JSON.stringify(found.map(({ path }) => document.at(path) ?? null)));
  return `"at":${at},"warned":${warned},"json":${bare ? bare.toJson(document.content, { root: false }) : document.toJson()}`;
}

function* beside({ other, sender }, document) {
  if (other !== undefined) {
    const changes = document.changes(hub.parse(other).document);
    yield ["changes", changes.map((change) => [change.path, change.old ?? null, change.new ?? null])];
  }
  if (sender !== undefined) {
    yield ["name", hub.build(document, { sender, recipients: ["a"] }).header.sender.name];
  }
}

function answer(request) {
  const bare = bareMessage(request);
  const { document, errors } = bare ? bare.fromJson(request.text) : hub.parse(request.text);
  const found = errors.map(({ code, path }) => [code, path]);
  if (document === undefined) {
    return `"valid":false,"errors":${JSON.stringify(found)},${words(errors)},${kept(request, bare, errors)},"xml":null`;
  }
  const json = bare ? bare.toJson(document.content, { root: false }) : document.toJson();
  const again = document.validate().errors.map(({ code, path }) => [code, path]);
  const at = JSON.stringify((request.paths ?? []).map((path) => document.at(path) ?? null));
  const more = [...beside(request, document)].map(([key, value]) => `,"${key}":${JSON.stringify(value)}`);
  return `"valid":true,"errors":[],"json":${json},"xml":${JSON.stringify(xmlOf(document))},"again":${JSON.stringify(again)},"at":${at}${more.join("")}`;
}

// JSON text is put in as it is, so that no number is read twice.
const lines = readFileSync(0, "utf8").split("\n").filter(Boolean);
const out = lines.map((line) => {
  const request = JSON.parse(line);
  return `{"id":${JSON.stringify(request.id)},${answer(request)}}\n`;
});
for (let left = Buffer.from(out.join("")); left.length > 0; ) {
  try {
    left = left.subarray(writeSync(1, left));
  } catch (error) {
    if (error.code !== "EAGAIN") throw error;
  }
}
