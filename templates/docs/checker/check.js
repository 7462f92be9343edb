// The page itself: a text is checked as it changes, formatted, converted, copied, saved.
{
  const box = document.querySelector(".checker");
  const said = box.querySelector("[data-told]");
  const tell = (text) => { said.textContent = text; };

  async function start() {
    const [modules, labels] = await Promise.all([hub.load("package", "package.js"), hub.load("labels", "data/labels.js")]);
    const tools = checker.tools(modules, labels);
    const state = { checked: null };
    const find = (selector) => box.querySelector(selector);
    const convert = find("[data-do=convert]");
    const editor = checker.editor(find(".editor"), () => check());
    const report = checker.report(find(".findings-of"));
    const locator = checker.textLocator(editor);
    const options = () => ({ isTolerant: find("[data-tolerant]").checked, contract: labels.contracts[find("[data-contract-of-message]").value] });

    function check() {
      const { text } = editor;
      state.checked = text.trim() === "" ? null : checker.check(text, options(), tools);
      show(state.checked, locator);
      editor.mark(marked(state.checked?.findings ?? [], editor));
      convert.disabled = !state.checked?.document;
      convert.textContent = state.checked?.isXml ? "Convertir en JSON" : "Convertir en XML";
    }
    function show(checked, where) {
      if (checked) report(...verdict(checked), checked.findings, checked.describe, where);
      else report("Aucun message pour l’instant.", "");
    }
    // One action at a time: what is asked for while another one loads something comes behind it.
    let running = Promise.resolve();
    function guarded(action) {
      running = running.then(() => {
        tell("");
        return action();
      }).catch((error) => tell(`Impossible : ${checker.reason(error.message)}`));
      return running;
    }
    const files = checker.files(box, {
      take: async (bytes, name) => { editor.text = tools.textOf(bytes); await modes.taken(); tell(`${name} est ouvert.`); },
      refuse: (error) => { editor.text = ""; report(`Le texte est illisible : ${checker.reason(error.message)}.`, "bad"); },
    });
    const parts = { outputs: find(".outputs"), verdict: find(".verdict"), get locator() { return modes.locator; } };
    const modes = checker.modes(box, Object.assign(parts, { tools, editor, options, tell, guarded, check, report: show, save: files.save }));
    const actions = {
      open: () => files.choose(),
      format: () => { editor.text = checker.formatted(editor.text, tools); },
      convert: () => {
        const { document: found, isXml } = state.checked;
        editor.text = checker.formatted(isXml ? found.toJson() : found.toXml(), tools);
        tell(`Converti en ${isXml ? "JSON" : "XML"}.`);
      },
      copy: async () => { await hub.copy(editor.text); tell("Copié."); },
      "copy-errors": async () => { await hub.copy(report.text()); tell("La liste est copiée."); },
      save: () => {
        const isXml = tools.isXml(editor.text);
        const name = state.checked?.kinds[0] ?? "message";
        files.save(editor.text, `${name}.${isXml ? "xml" : "json"}`, isXml ? "application/xml" : "application/json");
      },
      clear: async () => {
        editor.text = "";
        find("[data-sample]").value = "";
        await modes.taken();
        if (!modes.isForm) editor.area.focus();
      },
    };
    for (const [name, action] of Object.entries(actions)) find(`[data-do=${name}]`).addEventListener("click", () => guarded(action));
    find("[data-sample]").addEventListener("change", (event) => guarded(() => {
      if (event.target.value) editor.text = checker.sample(event.target.value, tools);
    }));
    const again = () => { if (modes.isForm) modes.refresh(); else check(); };
    for (const name of ["[data-contract-of-message]", "[data-tolerant]"]) find(name).addEventListener("change", again);
    for (const option of hub.all("[data-sample] option[value], [data-sample] option", box)) {
      const message = tools.line.messages.find((item) => item.kind === option.value);
      option.disabled = option.value !== "" && message?.sample() === undefined;
    }
    box.hidden = false;
    check();
    const contract = find("[data-contract-of-message]");
    const contractOf = (name) => String(labels.contracts.findIndex(([known]) => known === name)).replace("-1", "");
    const openThere = checker.releases(box, {
      give: () => ({ text: modes.text(), contract: options().contract?.[0] ?? "", isTolerant: options().isTolerant }),
      take: (given) => {
        contract.value = contractOf(given.contract);
        find("[data-tolerant]").checked = given.isTolerant;
        editor.text = given.text;
      },
    });
    checker.transform(box, { tools, tell, guarded, openThere, save: files.save, text: () => modes.text() });
  }
  function marked(findings, editor) {
    const lines = new Map();
    for (const { place, isWarning } of findings) {
      const line = editor.line(place.start);
      lines.set(line, (lines.get(line) ?? true) && Boolean(isWarning));
    }
    return lines;
  }
  function verdict({ findings, kinds, isXml }) {
    const errors = findings.filter((item) => !item.isWarning).length;
    const warnings = findings.length - errors;
    const format = isXml === undefined ? "" : isXml ? "XML" : "JSON";
    const about = kinds.length > 0 ? `${kinds.join(", ")}${format && ` en ${format}`}` : format || "message inconnu";
    const noted = warnings > 0 ? `, ${warnings} avertissement${warnings > 1 ? "s" : ""}` : "";
    if (errors > 0) return [`${errors} erreur${errors > 1 ? "s" : ""}${noted} — ${about}`, "bad"];
    return [`Message valide${noted} — ${about}`, warnings > 0 ? "warn" : "good"];
  }
  // A whole message of the release, from the examples of the specifications.
  checker.sample = (kind, tools) => {
    const message = tools.line.messages.find((item) => item.kind === kind);
    const options = { sender: "fr.health.samu750", recipients: ["fr.health.samu770"] };
    return tools.line.build({ kind, content: message.minimal() }, options).toJson({ indent: 2 });
  };
  start();
}
