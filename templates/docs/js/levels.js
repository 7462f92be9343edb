// A long list of codes folds by level: at first only the first level is in sight.
ready.push(() => {
  const table = document.querySelector("[data-fold-levels]");
  if (!table) return;
  const rows = hub.all("tbody > tr", table);
  const levels = rows.map((row) => Number(/(?:^| )l(\d)/.exec(row.className)?.[1] || 1));
  const opens = (at) => levels[at + 1] > levels[at];
  const turns = new Map();
  const isOpen = (at) => turns.get(at).getAttribute("aria-expanded") === "true";
  const set = (at, isOpened) => turns.get(at).setAttribute("aria-expanded", String(isOpened));

  function update() {
    let closedAt = Infinity;
    rows.forEach((row, at) => {
      if (levels[at] <= closedAt) closedAt = Infinity;
      hub.hide(row, "fold", levels[at] > closedAt);
      if (closedAt === Infinity && opens(at) && !isOpen(at)) closedAt = levels[at];
    });
  }
  rows.forEach((row, at) => {
    if (!opens(at)) return;
    const turn = hub.make("button", { className: "turn", type: "button" });
    turn.setAttribute("aria-label", `Déplier ou replier ${row.querySelector("th").textContent.trim()}`);
    turn.addEventListener("click", () => { set(at, !isOpen(at)); update(); });
    row.querySelector("th").prepend(turn);
    turns.set(at, turn);
    set(at, false);
  });
  function reveal(row) {
    let level = levels[rows.indexOf(row)];
    for (let at = rows.indexOf(row) - 1; at >= 0 && level > 1; at -= 1) {
      if (levels[at] >= level) continue;
      level = levels[at];
      set(at, true);
    }
  }
  for (const button of hub.all("[data-fold]")) {
    button.addEventListener("click", () => {
      for (const at of turns.keys()) set(at, button.dataset.fold === "open");
      update();
    });
  }
  const show = (found) => { found.forEach(reveal); update(); };
  table.addEventListener("hub:matches", (event) => show(event.detail));
  table.addEventListener("hub:address", (event) => show([event.detail]));
  update();
});
