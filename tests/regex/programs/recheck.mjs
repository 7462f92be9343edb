// Reads expressions from standard input (JSON), writes for each what recheck says: safe, vulnerable or unknown.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

process.env.RECHECK_SYNC_BACKEND = "pure";
const require = createRequire(process.argv[2] + "/");
const { checkSync } = require("recheck");
const verdicts = JSON.parse(readFileSync(0, "utf8")).map((source) => {
  const found = checkSync(source, "", { checker: "automaton", timeout: 120000, maxNFASize: 100000 });
  return { source, status: found.status, complexity: found.complexity?.type };
});
process.stdout.write(JSON.stringify(verdicts));
