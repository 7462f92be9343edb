const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^"{}[\]:,]+/g;

/**
 * A text of JSON without blanks, a property or value to a line.
 * @param {string} text
 * @param {number} indent blanks of each level; 0 for none and no line ends
 * @returns {string}
 */
export function indented(text, indent) {
  if (indent <= 0) {
    return text;
  }
  let out = "";
  let end = "\n";
  let before = "";
  for (const token of text.match(TOKEN) ?? []) {
    const closes = token === "}" || token === "]";
    end = closes ? end.slice(0, end.length - indent) : end;
    const isEmpty = closes && (before === "{" || before === "[");
    out += (closes && !isEmpty) || opensLine(before, closes) ? end + token : token;
    out += token === ":" ? " " : "";
    end += token === "{" || token === "[" ? " ".repeat(indent) : "";
    before = token;
  }
  return out;
}

/**
 * @param {string} before
 * @param {boolean} closes
 */
function opensLine(before, closes) {
  return !closes && (before === "{" || before === "[" || before === ",");
}
