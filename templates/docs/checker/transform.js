// A message is carried over to another release, or becomes another message of its own, by the package's own interpreter,
// with the table of the two; what it needs is loaded when it is first asked for.
checker.transform = (box, page) => {
  const tools = box.querySelector("[data-transform]");
  const section = box.querySelector(".transformed");
  if (!tools) return;
  const find = (selector) => section.querySelector(selector);
  const target = tools.querySelector("select");
  const output = find("pre");
  let made = null;

  function chosen() {
    const [version, way] = target.value.split(" ");
    return { version, way, message: target.selectedOptions[0].dataset.message };
  }
  async function carried(text, { version, way, message }) {
    const name = `${page.tools.release.version}--${message ?? version}`;
    const line = message ? { "index.js": page.tools.line } : hub.load("package", "package.js", document.documentElement.dataset.top + way);
    const [modules, rows, other] = await Promise.all([hub.library("assets/transforms.js"), hub.library(`assets/transforms/${name}.js`), line]);
    modules["tables/index.js"].TABLES[name] = rows;
    return modules["interpreter/transform.js"].transform(text, { to: other["index.js"], from: page.tools.line, message });
  }
  async function run() {
    const { version, way, message } = chosen();
    const text = page.text();
    const result = await carried(text, { version, way, message });
    const isXml = page.tools.isXml(text);
    made = result.document && checker.formatted(isXml ? result.document.toXml() : result.document.toJson(), page.tools);
    section.hidden = false;
    const verdict = find(".verdict");
    verdict.textContent = summary(result, message ? `comme ${message}` : `en version ${version}`);
    verdict.dataset.state = result.document ? (result.losses.length > 0 ? "warn" : "good") : "bad";
    rowsOf(find("[data-refused]"), result.errors.map((error) => [error.path, error.fr]));
    rowsOf(find("[data-losses]"), result.losses.map((loss) => [loss.path, `${loss.fr} (${shown(loss.value)})`]));
    rowsOf(find("[data-defaults]"), result.defaults.map((item) => [item.path, `${shown(item.value)}, par la règle ${item.rule}`]));
    output.textContent = made ?? "";
    for (const part of hub.all("[data-made]", section)) part.hidden = !made;
    find("[data-do=open-there]").textContent = message ? "Ouvrir ce message" : `Ouvrir dans la version ${version}`;
    section.querySelector("h2").focus();
  }
  function rowsOf(list, rows) {
    list.hidden = rows.length === 0;
    list.querySelector("ul").replaceChildren(...rows.map(([path, text]) => hub.make("li", {}, hub.make("code", { textContent: path }), behind(path, text))));
  }
  // A field without a label is named by its path, which stands there already.
  const behind = (path, text) => (text.startsWith(path) ? text.slice(path.length) : ` ${text}`);
  const shown = (value) => (typeof value === "string" ? `«\u00a0${value}\u00a0»` : JSON.stringify(value));
  const count = (number, one, many) => `${number} ${number > 1 ? many : one}`;
  function summary({ document: found, losses, defaults, errors }, there) {
    if (!found) return `Refusé ${there} — ${count(errors.length, "erreur", "erreurs")}`;
    const lost = losses.length === 0 ? "rien n’est perdu" : count(losses.length, "valeur sans place", "valeurs sans place");
    const added = defaults.length === 0 ? "" : `, ${count(defaults.length, "valeur ajoutée", "valeurs ajoutées")}`;
    return `Message valide ${there} — ${lost}${added}`;
  }
  const actions = {
    transform: run,
    "copy-carried": async () => { await hub.copy(made); page.tell("Copié."); },
    "save-carried": () => {
      const isXml = page.tools.isXml(made);
      page.save(made, `message-${chosen().message ?? chosen().version}.${isXml ? "xml" : "json"}`, isXml ? "application/xml" : "application/json");
    },
    "open-there": () => page.openThere(`${document.documentElement.dataset.top}${chosen().way}verifier.html`, made),
  };
  for (const [name, action] of Object.entries(actions)) box.querySelector(`[data-do=${name}]`).addEventListener("click", () => page.guarded(action));
};
