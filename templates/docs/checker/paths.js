// Paths as RFC 9535 writes them, and the lines of a text.
{
  const STEP = /\.([A-Za-z_][A-Za-z0-9_]*)|\[([0-9]+)\]|\['((?:[^'\\]|\\.)*)'\]/y;
  const ESCAPES = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };
  const unescaped = (text) => text.replace(/\\(?:u([0-9a-f]{4})|(.))/g, (_, hex, char) =>
    hex ? String.fromCharCode(parseInt(hex, 16)) : (ESCAPES[char] ?? char));

  // The steps of a path: names as texts, places in lists as numbers.
  checker.steps = (path) => {
    const found = [];
    STEP.lastIndex = 1;
    for (let step = STEP.exec(path); step; step = STEP.exec(path)) {
      found.push(step[1] ?? (step[2] === undefined ? unescaped(step[3]) : Number(step[2])));
    }
    return found;
  };
  // The steps to what an error is about: of too many values, to the first that is one too many.
  checker.target = (error) => {
    const steps = checker.steps(error.path);
    return error.code === "max-items" ? [...steps, Number(error.detail)] : steps;
  };
  // Where each line begins.
  checker.lineStarts = (text) => {
    const starts = [0];
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    return starts;
  };
  // The line of a place in the text, from 0.
  checker.lineOf = (starts, place) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle] <= place) low = middle; else high = middle - 1;
    }
    return low;
  };
}
