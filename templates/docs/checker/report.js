// The list of what is wrong: the first hundred, then more where they are asked for.
{
  const STEP = 100;
  const EXCERPT = 160;

  checker.report = (box, editor) => {
    const list = box.querySelector(".findings");
    const verdict = box.querySelector(".verdict");
    const more = box.querySelector("[data-do=more]");
    let found = [];
    let describe = null;
    const show = () => {
      const start = list.children.length;
      list.append(...found.slice(start, start + STEP).map((item) => entry(Object.assign(item, item.code === "syntax" ? {} : describe(item)), editor)));
      const rest = found.length - list.children.length;
      more.hidden = rest <= 0;
      more.textContent = `Afficher la suite (${rest})`;
    };
    more.addEventListener("click", () => {
      const start = list.children.length;
      show();
      list.children[start]?.querySelector("button")?.focus();
    });
    return (text, state, findings = [], describer = null) => {
      found = findings;
      describe = describer;
      verdict.textContent = text;
      verdict.dataset.state = state;
      list.replaceChildren();
      show();
    };
  };

  function entry(item, editor) {
    const line = editor.line(item.place.start);
    const column = editor.column(item.place.start);
    const go = hub.make("button", { type: "button", className: "line", textContent: `Ligne ${line + 1}` });
    go.setAttribute("aria-label", `Aller à la ligne ${line + 1}, colonne ${column + 1}`);
    go.title = `Ligne ${line + 1}, colonne ${column + 1}`;
    go.addEventListener("click", () => editor.go(item.place));
    const head = hub.make("p", { className: "head" }, go);
    if (item.label) head.append(hub.make("b", { textContent: item.isInside ? `Dans ${item.label}` : item.label }));
    head.append(hub.make("span", { className: "tag", textContent: item.isWarning ? `${item.code} · avertissement` : item.code }));
    const found = hub.make("li", { className: item.isWarning ? "warning" : "" }, head, hub.make("p", { textContent: item.fr }));
    found.dataset.line = String(line + 1);
    found.dataset.path = item.path;
    found.append(hub.make("code", { className: "excerpt", textContent: excerpt(editor.lineText(line), column) }));
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
    place.append("Codes les plus proches : ", ...found.flatMap(({ code, label }, index) => [
      index > 0 ? ", " : "", hub.make("code", { textContent: code }), label && label !== code ? ` ${label}` : "",
    ]));
  }
}
