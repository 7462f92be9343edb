// The list of what is wrong: the first hundred, then more where they are asked for.
{
  const STEP = 100;
  const EXCERPT = 160;

  // A locator tells where an error is: `button(item)` and `excerpt(item)`, of the text or of the form.
  checker.report = (box) => {
    const list = box.querySelector(".findings");
    const verdict = box.querySelector(".verdict");
    const more = box.querySelector("[data-do=more]");
    const copy = box.querySelector("[data-do=copy-errors]");
    let found = [];
    let describe = null;
    let locator = null;
    const show = () => {
      const start = list.children.length;
      list.append(...found.slice(start, start + STEP).map((item) => entry(Object.assign(item, item.code === "syntax" ? {} : describe(item)), locator)));
      const rest = found.length - list.children.length;
      more.hidden = rest <= 0;
      more.textContent = `Afficher la suite (${rest})`;
    };
    more.addEventListener("click", () => {
      const start = list.children.length;
      show();
      list.children[start]?.querySelector("button")?.focus();
    });
    // Everything that is wrong, shown or not: one a line, its parts behind tabulators.
    const text = () => found.map((item) => [locator.button(item).title, item.code, item.path, item.fr].join("\t")).join("\n");
    const renew = (said, state, findings = [], describer = null, where = null) => {
      found = findings;
      describe = describer;
      locator = where;
      if (verdict.textContent !== said) verdict.textContent = said;
      verdict.dataset.state = state;
      list.replaceChildren();
      copy.hidden = found.length === 0;
      show();
    };
    return Object.assign(renew, { text });
  };

  // Errors of a text, which are gone to by line.
  checker.textLocator = (editor) => ({
    button(item) {
      const line = editor.line(item.place.start) + 1;
      const column = editor.column(item.place.start) + 1;
      const label = `Aller à la ligne ${line}, colonne ${column}`;
      return { text: `Ligne ${line}`, label, title: `Ligne ${line}, colonne ${column}`, line, go: () => editor.go(item.place) };
    },
    excerpt: ({ place }) => excerpt(editor.lineText(editor.line(place.start)), editor.column(place.start)),
  });
  function entry(item, locator) {
    const way = locator.button(item);
    const go = hub.make("button", { type: "button", className: "line", textContent: way.text });
    go.setAttribute("aria-label", way.label);
    go.title = way.title;
    go.addEventListener("click", way.go);
    const head = hub.make("p", { className: "head" }, go);
    if (item.label) head.append(hub.make("b", { textContent: item.isInside ? `Dans ${item.label}` : item.label }));
    head.append(hub.make("span", { className: "tag", textContent: item.isWarning ? `${item.code} · avertissement` : item.code }));
    const found = hub.make("li", { className: item.isWarning ? "warning" : "" }, head, hub.make("p", { textContent: item.fr }));
    if (way.line) found.dataset.line = String(way.line);
    found.dataset.path = item.path;
    const shown = locator.excerpt(item);
    if (shown) found.append(hub.make("code", { className: "excerpt", textContent: shown }));
    if (item.code === "code") near(found, item);
    const textContent = item.href?.includes("#") ? "Voir le champ" : "Voir le message";
    const href = document.documentElement.dataset.base + item.href;
    if (item.href) found.append(hub.make("a", { className: "go", href, textContent }));
    return found;
  }
  function excerpt(text, column) {
    const start = text.length <= EXCERPT ? 0 : Math.max(0, column - 40);
    const part = text.slice(start, start + EXCERPT).trim();
    return `${start > 0 ? "… " : ""}${part}${start + EXCERPT < text.length ? " …" : ""}`;
  }
  // The codes nearest to what stands there; the lists come with the first error that needs them.
  async function near(box, item) {
    const place = hub.make("p", { className: "near" });
    box.append(place);
    const known = item.list ? (await hub.load("codes", "data/codes.js"))[item.list][2] : [...(item.codes ?? [])].map((code) => [code, code]);
    const found = item.nearest(String(item.value ?? ""), known.map(([code, label]) => ({ code, label: label || code })));
    if (found.length === 0) return;
    place.append("Codes les plus proches\u00a0: ", ...found.flatMap(({ code, label }, index) => [
      index > 0 ? ", " : "", hub.make("code", { textContent: code }), label && label !== code ? ` ${label}` : "",
    ]));
  }
}
