// Reads JSON lines {"id", "text", "from", "to", "best_effort", "expected"}, prints the answers: what every language's
// package of transformations is compared by. node transforms.mjs @hubsante/transforms @hubsante/models-v1 …
import { readFileSync, writeSync } from "node:fs";

const [name, ...packages] = process.argv.slice(2);
const { transform } = await import(name);
const lines = await Promise.all(packages.map((item) => import(item)));

const json = (value) => (typeof value === "object" && value !== null ? String(value) : JSON.stringify(value));

function answer({ text, from, to, best_effort: bestEffort, expected }) {
  const [old, latest] = [from, to].map((release) => lines.find(({ RELEASE }) => RELEASE === release));
  const done = transform(text, { from: old, to: latest, bestEffort });
  return {
    json: done.document?.toJson() ?? null,
    expected: expected === null ? null : latest.parse(expected).document.toJson(),
    losses: done.losses.map(({ path, value, rule, en }) => [path, json(value), rule, en]),
    defaults: done.defaults.map(({ path, value, rule }) => [path, json(value), rule]),
    errors: done.errors.map(({ code, path }) => [code, path]),
  };
}

const requests = readFileSync(0, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
const out = requests.map((request) => `${JSON.stringify({ id: request.id, ...answer(request) })}\n`);
for (let left = Buffer.from(out.join("")); left.length > 0; ) {
  try {
    left = left.subarray(writeSync(1, left));
  } catch (error) {
    if (error.code !== "EAGAIN") throw error;
  }
}
