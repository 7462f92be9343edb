// Messages a second of processor: for each line "json|xml|json-alone|xml-alone SECONDS", one message parsed, transformed,
// validated and written; alone, it is parsed, validated and written by the package of the old line.
// Arguments: the package of transformations, those of the old line and the new one, the message's file in JSON, and in XML.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

const [name, oldName, newName, jsonFile, xmlFile] = process.argv.slice(2);
const [{ transform }, from, to] = await Promise.all([import(name), import(oldName), import(newName)]);
const json = readFileSync(jsonFile, "utf8");
const xml = readFileSync(xmlFile, "utf8");
const WORK = {
  json: () => transform(json, { from, to }).document.toJson(),
  xml: () => transform(xml, { from, to }).document.toXml(),
  "json-alone": () => from.parse(json).document.toJson(),
  "xml-alone": () => from.parse(xml).document.toXml(),
};

function perSecond(work, seconds) {
  const start = process.cpuUsage();
  let count = 0;
  let spent = 0;
  while (spent < seconds * 1e6) {
    for (let times = 0; times < 20; times++) work();
    count += 20;
    const { user, system } = process.cpuUsage(start);
    spent = user + system;
  }
  return Math.round((count / spent) * 1e6);
}

for await (const line of createInterface({ input: process.stdin })) {
  const [what, seconds] = line.split(" ");
  console.log(perSecond(WORK[what], Number(seconds)));
}
