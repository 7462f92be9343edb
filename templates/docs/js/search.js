// The search of a release: made when it is first asked for, answers as one types (WAI-ARIA, pattern « combobox »).
ready.push(() => {
  const input = document.getElementById("h:recherche");
  if (!input) return;
  const box = input.closest(".search");
  const panel = box.querySelector(".found");
  const list = panel.querySelector("ul");
  const status = panel.querySelector("[role=status]");
  const MOST = 24;
  // How long one stops typing before other releases are asked, in milliseconds.
  const PAUSE = 250;
  const finder = hub.finder(JSON.parse(box.dataset.editions));
  const own = box.dataset.version;
  let chosen = -1;
  box.hidden = false;

  function close() {
    panel.hidden = true;
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
  function entry({ item, base, version, instead }, index, words) {
    const name = hub.make(["Nomenclature", "Périmètre"].includes(item.sort) ? "span" : "code", {}, ...marked(item.name, words));
    const label = item.label ? hub.make("span", {}, " ", ...marked(item.label, words)) : "";
    const made = hub.make("li", { id: `h:r${index}` }, hub.make("span", {}, name, label), hub.make("span", { className: "sort", textContent: item.sort }));
    const notes = [item.way, instead && `synonyme : ${instead}`, version !== own && `version ${version}`].filter(Boolean);
    if (notes.length) made.append(hub.make("span", { className: "way-to", textContent: notes.join(" · ") }));
    made.setAttribute("role", "option");
    made.setAttribute("aria-selected", "false");
    made.dataset.href = base + item.href;
    return made;
  }
  function show(asked, found, isNear = false) {
    const words = hub.fold(asked).split(/\s+/);
    list.replaceChildren(...found.slice(0, MOST).map((one, index) => entry(one, index, words)));
    list.classList.toggle("near", isNear);
    const count = `${found.length} résultat${found.length > 1 ? "s" : ""}`;
    status.textContent = found.length === 0 ? "Aucun résultat" : isNear ? `Aucun résultat exact\u00a0; ${count} approchant${found.length > 1 ? "s" : ""}` : count;
    panel.hidden = false;
    panel.removeAttribute("aria-busy");
    input.setAttribute("aria-expanded", "true");
    choose(0);
  }
  function wait() {
    list.replaceChildren();
    status.textContent = "Recherche dans les autres versions…";
    panel.hidden = false;
    panel.setAttribute("aria-busy", "true");
  }
  async function search() {
    const asked = input.value.trim();
    const isStale = () => asked !== input.value.trim();
    if (!asked) return close();
    try {
      const named = await finder.named(asked);
      if (named?.length && !isStale()) show(asked, named);
      const first = await finder.here(asked);
      if (isStale()) return undefined;
      if (first.found.length) show(asked, first.found);
      if (first.isComplete) return undefined;
      if (!first.found.length) wait();
      await new Promise((done) => { setTimeout(done, first.found.length ? PAUSE : 0); });
      const all = isStale() ? null : await finder.everywhere(asked, first);
      if (all && !isStale()) show(asked, all.found, all.isNear);
    } catch {
      status.textContent = "La recherche n’a pas pu être chargée.";
      panel.hidden = false;
    }
    return undefined;
  }
  const follow = (item) => {
    if (!item) return;
    close();
    const isHere = new URL(item.dataset.href, location.href).href === location.href;
    if (isHere) dispatchEvent(new HashChangeEvent("hashchange"));
    else location.href = item.dataset.href;
  };
  input.addEventListener("focus", () => { finder.start().catch(() => {}); }, { once: true });
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
