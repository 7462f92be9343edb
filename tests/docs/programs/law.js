// In every message of a release, each value in turn is spoilt: the error is on its line. Formatting changes no message.
async () => {
  const [modules, labels] = await Promise.all([hub.load("package", "package.js"), hub.load("labels", "data/labels.js")]);
  const tools = checker.tools(modules, labels);
  const wrong = [];
  let count = 0;
  const check = (text, line, about) => {
    const { findings, describe } = checker.check(text, { isTolerant: false }, tools);
    for (const item of findings) {
      const { label, href } = describe(item);
      const found = checker.lineOf(checker.lineStarts(text), item.place.start);
      if (item.code === "required" || item.code === "message") continue;  // it is not there, or it is what holds it
      count += 1;
      if (found !== line) wrong.push(`${about}, line ${line}: ${item.code} ${item.path} at ${found}`);
      if (!label) wrong.push(`${about}: ${item.path} has no label`);
      if (href) hrefs.add(href);
    }
  };
  const hrefs = new Set();
  for (const { kind, sample } of tools.line.messages.map((one) => ({ kind: one.kind, sample: one.sample() }))) {
    if (sample === undefined) continue;
    const document = tools.line.build({ kind, content: sample }, { sender: "fr.health.samu750", recipients: ["fr.health.samu770", "fr.health.samu440"] });
    for (const source of [document.toJson(), document.toXml(), tools.line.messages.find((one) => one.kind === kind).toXml(sample)]) {
      const text = checker.formatted(source, tools);
      const again = tools.line.parse(text);
      if (again.errors.length > 0 || again.document.toJson() !== tools.line.parse(source).document.toJson()) wrong.push(`${kind}: formatting changes it`);
      if (checker.formatted(text, tools) !== text) wrong.push(`${kind}: formatting again changes it`);
      const lines = text.split("\n");
      lines.forEach((line, index) => {
        for (const [pattern, other] of [[/: ("(?:[^"\\]|\\.)*"|[-0-9.a-z]+)(,?)$/, ": [7]$2"], [/: "(?:[^"\\]|\\.)*"(,?)$/, ': "?"$1'], [/>[^<]+</, ">?<"], [/>[^<]+</, "><zz/><"]]) {
          if (!pattern.test(line)) continue;
          const spoilt = [...lines];
          spoilt[index] = line.replace(pattern, other);
          check(spoilt.join("\n"), index, kind);
        }
      });
    }
  }
  return { wrong: wrong.slice(0, 20), count, hrefs: [...hrefs] };
}
