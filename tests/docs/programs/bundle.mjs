// Whether a bundle answers as the modules that it was made of: node bundle.mjs FOLDER BUNDLE MODULE...
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [folder, file, ...paths] = process.argv.slice(2);
const bundle = (0, eval)(readFileSync(file, "utf-8"));
const differences = [];
for (const path of paths) {
  const names = (exported) => Object.keys(exported).sort().join();
  const module = await import(pathToFileURL(`${folder}/${path}`));
  if (names(module) !== names(bundle[path])) differences.push(`${path}: ${names(module)} / ${names(bundle[path])}`);
  if (path.startsWith("codes/") || path === "patterns.js") same(path, module, bundle[path]);
}
const modules = await import(pathToFileURL(`${folder}/index.js`));
const answers = modules.messages.map((message) => {
  const sample = message.sample();
  return sample === undefined ? 0 : [...texts(message, sample)].filter((text) => same(message.kind, text)).length;
});
console.log(JSON.stringify({ differences, answers: answers.reduce((sum, count) => sum + count, 0) }));

// Whole messages, and each with one value after another spoilt or left out, in JSON and, where it can be, in XML.
function* texts(message, sample) {
  const options = { sender: "fr.health.samu750", recipients: ["fr.health.samu770"], sentAt: new Date(0) };
  const document = modules.build({ kind: message.kind, content: sample }, options);
  const whole = document.toJson();
  const xml = document.toXml();
  yield* [whole, xml, message.toJson(sample), message.toXml(sample), whole.slice(0, -1), xml.slice(0, -1)];
  for (const found of whole.matchAll(/"(?:[^"\\]|\\.)*"/g)) {
    for (const other of ['"?"', "12345678901234567890", "null"]) yield whole.slice(0, found.index) + other + whole.slice(found.index + found[0].length);
  }
  for (const found of xml.matchAll(/>[^<]+</g)) yield `${xml.slice(0, found.index)}>?<${xml.slice(found.index + found[0].length)}`;
}

function same(about, given, other) {
  const [one, two] = other === undefined ? [answer(modules, given), answer(bundle["index.js"], given)] : [shown(given), shown(other)];
  if (one !== two) differences.push(`${about}: ${one.slice(0, 300)} / ${two.slice(0, 300)}`);
  return true;
}
function answer(line, text) {
  const { document, errors, warnings } = line.parse(text, { tolerant: text.length % 2 === 0 });
  return JSON.stringify([errors, warnings, document?.kind, document?.toJson(), document?.value]);
}
function shown(exported) {
  return JSON.stringify(Object.entries(exported).sort(), (_, value) => (value instanceof RegExp ? String(value) : value?.all ? [value.id, value.title, value.all] : value));
}
