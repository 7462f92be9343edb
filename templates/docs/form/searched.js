// A long code list: what is typed is searched in codes, labels and descriptions (WAI-ARIA combobox with a listbox).
{
  const MOST = 50;

  checker.searched = (context, place, choose) => {
    const input = hub.make("input", { type: "text", value: place.text, autocomplete: "off", spellcheck: false, placeholder: "Chercher un code ou un libellé" });
    const popup = hub.make("ul", { className: "codes-found", id: `${place.id}-codes`, hidden: true });
    const said = hub.make("p", { className: "code-label" });
    const count = hub.make("p", { className: "unseen" });
    count.setAttribute("role", "status");
    popup.setAttribute("role", "listbox");
    popup.setAttribute("aria-label", `Codes\u00a0: ${place.label}`);
    for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", popup.id]]) input.setAttribute(name, value);
    let list = null;
    let found = [];
    let active = -1;
    const tell = () => {
      const item = list?.get(input.value);
      said.textContent = item && item.label !== item.code ? item.labels.join(" › ") : "";
    };
    const close = () => {
      popup.hidden = true;
      active = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };
    const take = (code) => {
      input.value = code;
      close();
      tell();
      if (context.values.text(place.holder, place.key) !== code) choose(code, list);
    };
    const option = (item, index) => {
      const made = hub.make("li", { id: `${popup.id}-${index}` }, hub.make("code", { textContent: item.code }), ` ${item.label === item.code ? "" : item.labels.join(" › ")}`);
      made.setAttribute("role", "option");
      made.setAttribute("aria-selected", "false");
      made.addEventListener("mousedown", (event) => { event.preventDefault(); take(item.code); });
      return made;
    };
    const open = (text) => {
      if (!list) return;
      const all = list.search(text);
      found = all.slice(0, MOST);
      popup.replaceChildren(...found.map(option));
      if (all.length > MOST) popup.append(rest(all.length - MOST));
      popup.hidden = found.length === 0;
      input.setAttribute("aria-expanded", String(found.length > 0));
      count.textContent = `${all.length} code${all.length > 1 ? "s" : ""}`;
      mark(-1);
    };
    const mark = (index) => {
      popup.children[active]?.setAttribute("aria-selected", "false");
      active = index;
      const item = popup.children[index];
      if (!item) { input.removeAttribute("aria-activedescendant"); return; }
      item.setAttribute("aria-selected", "true");
      input.setAttribute("aria-activedescendant", item.id);
      item.scrollIntoView({ block: "nearest" });
    };
    const step = (by) => {
      if (popup.hidden) open(""); else mark((active + by + found.length + (active < 0 && by < 0 ? 1 : 0)) % found.length);
    };
    const keys = {
      ArrowDown: () => step(1),
      ArrowUp: () => step(-1),
      Enter: () => { if (active >= 0) take(found[active].code); else if (!popup.hidden && found.length === 1) take(found[0].code); },
      Escape: close,
    };
    input.addEventListener("keydown", (event) => {
      if (!keys[event.key]) return;
      if (event.key !== "Escape" || !popup.hidden) event.preventDefault();
      keys[event.key]();
    });
    input.addEventListener("input", () => open(input.value));
    input.addEventListener("click", () => { if (popup.hidden) open(""); });
    input.addEventListener("blur", () => {
      if (input.value !== context.values.text(place.holder, place.key)) take(exact(input.value.trim(), list)); else close();
    });
    const fill = (given) => { list = given; tell(); };
    return { box: hub.make("div", { className: "searched" }, input, popup, said, count), input, fill };
  };
  // The code that a text is, by itself or by its label; else the text, which is then refused.
  function exact(text, list) {
    if (text === "" || !list || list.has(text)) return text;
    const same = list.all.filter((item) => [item.code, item.label].some((word) => hub.fold(word) === hub.fold(text)));
    return same.length === 1 ? same[0].code : text;
  }
  function rest(count) {
    const made = hub.make("li", { className: "rest", textContent: `et ${count} autres\u00a0: précisez la recherche` });
    made.setAttribute("role", "presentation");
    return made;
  }
}
