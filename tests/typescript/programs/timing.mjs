// Reads lines `<runs> <file>`; prints for each the least seconds that reading the file takes, with all its errors, and
// those that writing what was read takes: as JSON and as XML. The collector is called before each, where node is told so.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const { parse, ConversionError } = await import(pathToFileURL(process.argv[2]).href);

/** Seconds of the processor that this process has had. */
function now() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function write(document) {
  try {
    document.toJson();
    document.toXml();
  } catch (error) {
    if (!(error instanceof ConversionError)) throw error;
  }
}

function seconds(text) {
  globalThis.gc?.();
  const start = now();
  const { document, errors } = parse(text);
  errors.forEach(({ path }) => path.length);
  const middle = now();
  if (document !== undefined) write(document);
  return [middle - start, now() - middle];
}

for await (const line of createInterface({ input: process.stdin })) {
  const [runs, path] = line.split(" ", 2);
  const text = readFileSync(path, "utf8");
  const found = Array.from({ length: Number(runs) }, () => seconds(text));
  console.log([0, 1].map((index) => Math.min(...found.map((item) => item[index]))).join(" "));
}
