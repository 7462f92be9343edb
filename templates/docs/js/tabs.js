// The sections of a message as tabs (WAI-ARIA, pattern « tabs »); without script they stand one below another.
ready.push(() => {
  const box = document.querySelector(".tabs");
  if (!box) return;
  const panels = hub.all(":scope > section", box);
  const list = hub.make("div", { className: "tablist" });
  list.setAttribute("role", "tablist");
  list.setAttribute("aria-label", "Parties de la page");
  const tabs = panels.map((panel) => {
    const tab = hub.make("button", { type: "button", textContent: panel.querySelector("h2").textContent, id: `${panel.id}-onglet` });
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", panel.id);
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", tab.id);
    tab.addEventListener("click", () => { select(tab); history.replaceState(null, "", `#${panel.id}`); });
    list.append(tab);
    return tab;
  });
  function select(chosen) {
    tabs.forEach((tab, index) => {
      const isChosen = tab === chosen;
      tab.setAttribute("aria-selected", String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
      panels[index].hidden = !isChosen;
      if (isChosen) fill(panels[index]);
    });
  }
  async function fill(panel) {
    const place = panel.querySelector("[data-source]");
    if (!place || !place.hidden) return;
    const texts = await hub.load("sources", `data/sources/${box.dataset.slug}.js`);
    place.querySelector("pre").textContent = texts[place.dataset.source];
    place.hidden = false;
  }
  list.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -tabs.length, End: tabs.length }[event.key];
    if (!step) return;
    event.preventDefault();
    const now = tabs.indexOf(document.activeElement);
    const next = tabs[Math.abs(step) > 1 ? (step < 0 ? 0 : tabs.length - 1) : (now + step + tabs.length) % tabs.length];
    next.focus();
    select(next);
  });
  for (const text of hub.all(".text", box)) {
    const pre = text.querySelector("pre");
    text.prepend(hub.copyButton(() => pre.textContent, `Copier\u00a0: ${pre.getAttribute("aria-label")}`));
  }
  const follow = () => {
    const name = hub.place();
    const target = name && document.getElementById(name);
    const panel = target && panels.find((item) => item.contains(target));
    if (panel) select(tabs[panels.indexOf(panel)]);
  };
  box.prepend(list);
  select(tabs[0]);
  follow();
  addEventListener("hashchange", follow);
});
