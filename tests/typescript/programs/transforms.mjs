// Reads JSON lines {"id", "text", "from", "to", "message", "best_effort", "expected"}, and maybe the virtual hosts
// "from_host" and "to_host"; prints the answers: what every language's package of transformations is compared by. node transforms.mjs @hubsante/transforms @hubsante/models-v1 …
import { readFileSync, writeSync } from "node:fs";

const [name, ...packages] = process.argv.slice(2);
const { transform } = await import(name);
const lines = await Promise.all(packages.map((item) => import(item)));

const json = (value) => (typeof value === "object" && value !== null ? String(value) : JSON.stringify(value));

function answer({ text, from, to, from_host, to_host, message, best_effort: bestEffort, expected }) {
  const place = (release, host) => (host ? lines[0].forVhost(host, lines) : lines.find(({ RELEASE }) => RELEASE === release));
  const [old, latest] = [place(from, from_host), place(to, to_host)];
  const done = transform(text, { from: old, to: latest, ...(message && { message }), bestEffort });
  return {
    json: done.document?.toJson() ?? null,
    expected: expected === null ? null : latest.parse(expected).document.toJson(),
    losses: done.losses.map(({ path, value, rule, fr, en }) => [path, json(value), rule, fr, en]),
    defaults: done.defaults.map(({ path, value, rule }) => [path, json(value), rule]),
    errors: done.errors.map(({ code, path, fr, en }) => [code, path, fr, en]),
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
