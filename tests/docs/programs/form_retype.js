// Texts go into the form, where everything is unfolded and every control gives again what it shows, and come back the same.
async (texts) => {
  const box = document.querySelector(".checker");
  const area = box.querySelector(".editor textarea");
  const [modules, labels] = await Promise.all([hub.load("package", "package.js"), hub.load("labels", "data/labels.js")]);
  const tools = checker.tools(modules, labels);
  const turn = () => new Promise((done) => setTimeout(done));
  const open = async (mode) => {
    box.querySelector(`[data-mode-of=${mode}]`).click();
    for (const begun = performance.now(); box.dataset.mode !== mode; await turn()) {
      if (performance.now() > begun + 60_000) throw new Error(`no ${mode}: ${box.querySelector("[data-told]").textContent}`);
    }
  };
  const sorted = (value) => (typeof value !== "object" || value === null ? value : Array.isArray(value) ? value.map(sorted)
    : Object.fromEntries(Object.keys(value).sort().map((name) => [name, sorted(value[name])])));
  const stated = (text) => {
    const { document, errors } = tools.line.parse(text);
    if (errors[0]?.code === "syntax") return text;
    if (!tools.isXml(text)) return JSON.stringify(sorted(tools.readJson(text)));
    if (!document) return null;
    try { return document.toXml(); } catch { return null; }
  };
  const wrong = [];
  let count = 0;
  for (const [name, text] of texts) {
    area.value = text;
    await open("form");
    for (;;) {
      const closed = hub.all(".fields .unfold[aria-expanded=false]", box);
      if (closed.length === 0) break;
      closed.forEach((button) => button.click());
    }
    await turn(); // errors are shown
    await turn();
    for (const control of hub.all(".fields input, .fields select, .fields textarea", box)) {
      if (control.value === "" || !control.isConnected) continue;
      // A number where a text is due becomes one when it is typed again.
      if (hub.all(`[id="${control.id}-erreur"]`).some((item) => /\btype\b/.test(item.dataset.codes))) continue;
      count += 1;
      for (const event of ["input", "change", "blur"]) control.dispatchEvent(new Event(event));
    }
    const ids = hub.all("[id]", box).map((item) => item.id);
    if (new Set(ids).size < ids.length) wrong.push(`${name}: an id stands twice`);
    await open("text");
    const before = stated(text);
    if (before !== null && stated(area.value) !== before) wrong.push(`${name}: ${text.length} / ${area.value.length}`);
  }
  return { wrong, count };
}
