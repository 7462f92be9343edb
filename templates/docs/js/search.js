// The search of a release: made when it is first asked for, answers as one types (WAI-ARIA, pattern « combobox »).
ready.push(() => {
  const input = document.getElementById("h:recherche");
  if (!input) return;
  const box = input.closest(".search");
  const found = box.querySelector(".found");
  const list = found.querySelector("ul");
  const status = found.querySelector("[role=status]");
  const MOST = 24;
  let engine = null;
  let chosen = -1;
  box.hidden = false;

  const start = () => {
    engine ||= Promise.all([hub.library("assets/minisearch.js"), hub.load("fields", "data/fields.js"), hub.load("codes", "data/codes.js")])
      .then(([, fields, codes]) => hub.engine(fields, codes));
    return engine;
  };
  function close() {
    found.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }
  function choose(index) {
    const items = [...list.children];
    chosen = items.length ? (index + items.length) % items.length : -1;
    items.forEach((item, at) => item.setAttribute("aria-selected", String(at === chosen)));
    if (chosen >= 0) {
      input.setAttribute("aria-activedescendant", items[chosen].id);
      items[chosen].scrollIntoView({ block: "nearest" });
    }
  }
  function marked(text, words) {
    const folded = hub.fold(text);
    const at = folded.length === text.length ? words.map((word) => [folded.indexOf(word), word.length]).find(([where]) => where >= 0) : null;
    if (!at) return [text];
    return [text.slice(0, at[0]), hub.make("mark", { textContent: text.slice(at[0], at[0] + at[1]) }), text.slice(at[0] + at[1])];
  }
  function entry(item, index, words) {
    const name = hub.make(item.sort === "Nomenclature" ? "span" : "code", {}, ...marked(item.name, words));
    const label = item.label ? hub.make("span", {}, " ", ...marked(item.label, words)) : "";
    const made = hub.make("li", { id: `h:r${index}` }, hub.make("span", {}, name, label), hub.make("span", { className: "sort", textContent: item.sort }));
    if (item.way) made.append(hub.make("span", { className: "way-to", textContent: item.way }));
    made.setAttribute("role", "option");
    made.setAttribute("aria-selected", "false");
    made.dataset.href = document.documentElement.dataset.base + item.href;
    return made;
  }
  async function search() {
    const asked = input.value.trim();
    if (!asked) return close();
    let results;
    try {
      results = (await start()).search(asked);
    } catch {
      status.textContent = "La recherche n’a pas pu être chargée.";
      found.hidden = false;
      return undefined;
    }
    if (asked !== input.value.trim()) return undefined;
    const words = hub.fold(asked).split(/\s+/);
    list.replaceChildren(...results.slice(0, MOST).map((item, index) => entry(item, index, words)));
    status.textContent = results.length === 0 ? "Aucun résultat" : `${results.length} résultat${results.length > 1 ? "s" : ""}`;
    found.hidden = false;
    input.setAttribute("aria-expanded", "true");
    choose(0);
    return undefined;
  }
  const follow = (item) => {
    if (!item) return;
    close();
    location.href = item.dataset.href;
  };
  input.addEventListener("focus", () => { start().catch(() => {}); }, { once: true });
  input.addEventListener("input", search);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      choose(chosen + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter") follow(list.children[chosen]);
    else if (event.key === "Escape") close();
  });
  list.addEventListener("click", (event) => follow(event.target.closest("li")));
  document.addEventListener("click", (event) => { if (!box.contains(event.target)) close(); });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.target.matches("input, textarea, select")) return;
    event.preventDefault();
    input.focus();
  });
});
