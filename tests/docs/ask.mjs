// Asks the search of a site, by its own script: node ask.mjs SITE EDITIONS QUESTIONS → one JSON line.
// EDITIONS is a list of [version, folder], the first being the page's; each answer has hrefs, notes and milliseconds.
import { readFileSync } from "node:fs";
import { runInThisContext } from "node:vm";

const [site, editions, questions] = [process.argv[2], JSON.parse(process.argv[3]), JSON.parse(process.argv[4])];
const run = (path) => runInThisContext(readFileSync(`${site}/${path}`, "utf8"), path);
globalThis.document = {
  documentElement: { dataset: { base: editions[0][1], top: "" }, classList: { add() {} } },
  createElement: () => ({}),
  head: { append: (script) => { run(script.src); script.onload(); } },
};
globalThis.addEventListener = () => {};
globalThis.matchMedia = () => ({ matches: false });
run("assets/site.js");
const finder = runInThisContext("hub").finder(editions);

const started = performance.now();
const own = await finder.start();
await finder.named(questions[0]);
const named = performance.now() - started;
await own.ready;
const loaded = performance.now() - started;
const answers = [];
for (const asked of questions) {
  const began = performance.now();
  const first = await finder.here(asked);
  const took = performance.now() - began;
  const { found, isNear = false } = first.isComplete ? first : await finder.everywhere(asked, first);
  answers.push({ asked, took, isNear, count: found.length, found: found.slice(0, 8).map(({ item, version, rank }) => [version, item.href, rank, `${item.name} | ${item.label} | ${item.way}`]) });
}
console.log(JSON.stringify({ named, loaded, answers }));
