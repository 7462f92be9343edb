// Where the values that errors are about stand in a text of JSON, which is known to be well formed. One pass; values
// that nobody asked for are passed over without being kept.
{
  const BLANK = /[ \t\r\n]*/y;
  const SCALAR = /[^,\]} \t\r\n]*/y;

  checker.jsonPlaces = (text, wanted) => {
    const root = tree(wanted);
    let at = 0;
    const pass = (expression) => {
      expression.lastIndex = at;
      expression.exec(text);
      at = expression.lastIndex;
    };
    const blanks = () => pass(BLANK);
    const string = () => {
      for (;;) {
        at = text.indexOf('"', at + 1);
        let slashes = 0;
        while (text[at - 1 - slashes] === "\\") slashes += 1;
        if (slashes % 2 === 0) break;
      }
      at += 1;
    };
    const value = (node, start) => {
      blanks();
      const begin = at;
      const char = text[at];
      if (node) node.place = { start: start < 0 ? begin : start, end: begin + 1 };
      if (char === "{" || char === "[") {
        at += 1;
        members(node, char === "{");
        return;
      }
      if (char === '"') string(); else pass(SCALAR);
      if (node) node.place.end = at;
    };
    const members = (node, isObject) => {
      for (let index = 0; ; index += 1) {
        blanks();
        if (text[at] === "}" || text[at] === "]") break;
        const start = at;
        let below = node?.below.get(index);
        if (isObject) {
          string();
          below = node?.below.size ? node.below.get(JSON.parse(text.slice(start, at))) : undefined;
          blanks();
          at += 1;
        }
        value(below, isObject ? start : -1);
        blanks();
        if (text[at] !== ",") break;
        at += 1;
      }
      at += 1;
    };
    value(root, -1);
    return wanted.map((steps) => placeIn(root, steps));
  };

  function tree(wanted) {
    const root = { below: new Map(), place: null };
    for (const steps of wanted) {
      let node = root;
      for (const step of steps) {
        if (!node.below.has(step)) node.below.set(step, { below: new Map(), place: null });
        node = node.below.get(step);
      }
    }
    return root;
  }
  // The place of a value, or of what would hold it where it is not there.
  function placeIn(root, steps) {
    let node = root;
    for (const step of steps) {
      const next = node.below.get(step);
      if (!next?.place) break;
      node = next;
    }
    return node.place;
  }
}
