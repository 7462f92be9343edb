// Reads [expression, texts] pairs (JSON), writes for each the milliseconds of its slowest text, best of three.
import { readFileSync } from "node:fs";

const slowest = ([source, texts]) => {
  const expression = new RegExp(`^(?:${source})$`);
  return Math.max(...texts.map((text) => Math.min(...[1, 2, 3].map(() => {
    const start = performance.now();
    expression.test(text);
    return performance.now() - start;
  }))));
};
process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(slowest)));
