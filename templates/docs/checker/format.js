// A text with a value to a line. Numbers, texts and whatever the model does not know stay as they are.
{
  const TOKEN = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<\/[^>]*>|<(?:[^"'>]|"[^"]*"|'[^']*')*>|[^<]+/g;
  const INDENT = 2;

  // Raises what the package raises for a text that cannot be read.
  checker.formatted = (text, tools) => {
    if (tools.isXml(text)) {
      tools.parseXml(text);
      return formattedXml(text);
    }
    tools.readJson(text);
    return tools.indented(compact(text), INDENT);
  };
  // JSON without the blanks between its tokens.
  function compact(text) {
    const found = [];
    for (let at = 0; at < text.length;) {
      const quote = text.indexOf('"', at);
      found.push(text.slice(at, quote < 0 ? text.length : quote).replace(/[ \t\r\n]+/g, ""));
      if (quote < 0) break;
      let end = quote;
      for (;;) {
        end = text.indexOf('"', end + 1);
        let slashes = 0;
        while (text[end - 1 - slashes] === "\\") slashes += 1;
        if (slashes % 2 === 0) break;
      }
      found.push(text.slice(quote, end + 1));
      at = end + 1;
    }
    return found.join("");
  }
  function formattedXml(text) {
    const tokens = text.match(TOKEN);
    const found = [];
    let level = 0;
    tokens.forEach((token, index) => {
      const before = tokens[index - 1] ?? "";
      const opens = isStart(token);
      if (!token.startsWith("<")) {
        const isLeaf = isStart(before) && (tokens[index + 1] ?? "").startsWith("</");
        if (isLeaf || token.trim() !== "") found.push(token);
        return;
      }
      const closes = token.startsWith("</");
      if (closes) level -= 1;
      const isText = (part) => part !== "" && !part.startsWith("<") && (part.trim() !== "" || isLeafEnd(tokens, index));
      const stays = isText(before) || (closes && isStart(before)) || token.startsWith("<![CDATA[") || before.startsWith("<![CDATA[");
      if (found.length > 0 && !stays) found.push(`\n${" ".repeat(INDENT * level)}`);
      found.push(token);
      if (opens) level += 1;
    });
    return found.join("");
  }
  function isStart(token) {
    return token.startsWith("<") && !/^<[/!?]/.test(token) && !token.endsWith("/>");
  }
  function isLeafEnd(tokens, index) {
    return tokens[index].startsWith("</") && isStart(tokens[index - 2] ?? "");
  }
}
