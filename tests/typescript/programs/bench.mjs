// Messages a second of processor: for each line "json|xml|alone SECONDS", one message parsed, validated and written.
// Arguments: the package's entry, a JSON Schema and the folder of Ajv (or "-"), the message's file in JSON, and in XML.
// "alone" is Ajv's standalone code between JSON.parse and JSON.stringify: it gives no texts, no order, no XML.
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const [entry, schema, tools, jsonFile, xmlFile] = process.argv.slice(2);
const { parse } = await import(pathToFileURL(entry).href);
const json = readFileSync(jsonFile, "utf8");
const xml = readFileSync(xmlFile, "utf8");
const validates = tools === "-" ? () => true : standalone(JSON.parse(readFileSync(schema, "utf8")));

/** Ajv's code for a schema, as it would stand in a program of its own. */
function standalone(document) {
  const require = createRequire(join(tools, "package.json"));
  const { default: Ajv } = require("ajv");
  const { default: code } = require("ajv/dist/standalone");
  const ajv = new Ajv({ code: { source: true }, allErrors: true, strict: false, validateFormats: false });
  const text = code(ajv, ajv.compile(document));
  const file = join(mkdtempSync(join(tmpdir(), "ajv-")), "validate.cjs");
  writeFileSync(file, text.replaceAll('require("ajv', `require("${tools}/node_modules/ajv`));
  return require(file);
}

function alone() {
  const value = JSON.parse(json);
  const [body] = Object.values(value);
  if (!validates(body)) throw new Error("Ajv refuses the message");
  return JSON.stringify(value);
}

const WORK = { json: () => parse(json).document.toJson(), xml: () => parse(xml).document.toXml(), alone };

function perSecond(work, seconds) {
  const start = process.cpuUsage();
  let count = 0;
  let spent = 0;
  while (spent < seconds * 1e6) {
    for (let times = 0; times < 50; times++) work();
    count += 50;
    const { user, system } = process.cpuUsage(start);
    spent = user + system;
  }
  return Math.round((count / spent) * 1e6);
}

for await (const line of createInterface({ input: process.stdin })) {
  const [what, seconds] = line.split(" ");
  console.log(perSecond(WORK[what], Number(seconds)));
}
