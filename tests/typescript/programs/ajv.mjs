// Messages a second of processor, the package beside Ajv's standalone code, on the same messages, in one process.
// Arguments: the package's entry, and the folder in which npm installed Ajv. Standard input: [{schema, file}], paths of
// a JSON Schema of a message's content and of a message. Prints {messages, left, ours, ajv, alone}: how many messages
// both accept, how many they do not, and for `validate` and `whole` what each does in a second; `alone` is JSON.parse and
// JSON.stringify without a check.
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [entry, tools] = process.argv.slice(2);
const { parse, messages } = await import(pathToFileURL(entry).href);
const require = createRequire(join(tools, "package.json"));
const { default: Ajv } = require("ajv");
const { default: code } = require("ajv/dist/standalone");
const folder = mkdtempSync(join(tmpdir(), "ajv-"));
const compiled = new Map();
const ROUNDS = 6;
const SECONDS = 0.4;

/** Ajv's code for a schema, as it would stand in a program of its own: all errors, as the package gives all. */
function standalone(path) {
  if (!compiled.has(path)) {
    const ajv = new Ajv({ code: { source: true }, allErrors: true, strict: false, validateFormats: false });
    const text = code(ajv, ajv.compile(JSON.parse(readFileSync(path, "utf8"))));
    const file = join(folder, `${compiled.size}.cjs`);
    writeFileSync(file, text.replaceAll('require("ajv', `require("${tools}/node_modules/ajv`));
    compiled.set(path, require(file));
  }
  return compiled.get(path);
}

function item({ schema, file }) {
  const text = readFileSync(file, "utf8");
  const [[root, content]] = Object.entries(JSON.parse(text));
  const message = messages.find(({ rootElement }) => rootElement === root);
  return { text, content, message, validates: standalone(schema) };
}

const all = JSON.parse(readFileSync(0, "utf8")).map(item);
const used = all.filter(
  ({ content, message, validates }) => message.validate(content).errors.length === 0 && validates(content),
);
if (used.length === 0) throw new Error("no message that both accept");

const insist = (is) => {
  if (!is) throw new Error("a message that was accepted is refused");
};
const WORK = {
  ours: {
    validate: ({ content, message }) => insist(message.validate(content).errors.length === 0),
    whole: ({ text }) => parse(text).document.toJson(),
  },
  ajv: {
    validate: ({ content, validates }) => insist(validates(content)),
    whole({ text, validates }) {
      const value = JSON.parse(text);
      for (const content of Object.values(value)) insist(validates(content));
      return JSON.stringify(value);
    },
  },
  alone: { whole: ({ text }) => JSON.stringify(JSON.parse(text)) },
};

function perSecond(work) {
  const start = process.cpuUsage();
  let count = 0;
  let spent = 0;
  while (spent < SECONDS * 1e6) {
    for (const one of used) work(one);
    count += used.length;
    const { user, system } = process.cpuUsage(start);
    spent = user + system;
  }
  return Math.round((count / spent) * 1e6);
}

const best = { ours: {}, ajv: {}, alone: {} };
for (let round = 0; round < ROUNDS; round++) {
  for (const [who, tasks] of Object.entries(WORK)) {
    for (const [what, work] of Object.entries(tasks)) {
      best[who][what] = Math.max(best[who][what] ?? 0, perSecond(work));
    }
  }
}
console.log(JSON.stringify({ messages: used.length, left: all.length - used.length, ...best }));
