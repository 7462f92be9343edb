// The tree of fields: folds, goes to an address, copies paths. `hub.tree` is what the other parts of the tree need.
ready.push(() => {
  const table = document.querySelector(".tree");
  if (!table) return;
  const rows = hub.all("tbody > tr", table);
  const level = (row) => Number(row.getAttribute("aria-level"));
  const opens = (row) => row.classList.contains("o");
  const own = rows.map((row) => row.cells[2].textContent);
  const isOpen = (row) => row.getAttribute("aria-expanded") === "true";

  function update() {
    let closedAt = Infinity;
    for (const row of rows) {
      if (level(row) <= closedAt) closedAt = Infinity;
      hub.hide(row, "fold", level(row) > closedAt);
      if (closedAt === Infinity && opens(row) && !isOpen(row)) closedAt = level(row);
    }
  }
  function set(row, isOpened) {
    row.setAttribute("aria-expanded", String(isOpened));
  }
  function above(row) {
    for (let index = rows.indexOf(row) - 1; index >= 0; index -= 1) if (level(rows[index]) < level(row)) return rows[index];
    return null;
  }
  function reveal(row) {
    for (let up = above(row); up; up = above(up)) set(up, true);
    update();
  }
  for (const row of rows) {
    const head = row.querySelector("th");
    row.tabIndex = -1;
    head.querySelector("a").href = `#${row.id}`;
    head.append(Object.assign(hub.copyButton(() => path(row), `Copier le chemin de ${row.id}`), { tabIndex: -1 }));
    if (!opens(row)) continue;
    const turn = hub.make("button", { className: "turn", type: "button", tabIndex: -1 });
    turn.setAttribute("aria-label", `Déplier ou replier ${head.textContent.trim()}`);
    turn.addEventListener("click", () => { set(row, !isOpen(row)); update(); });
    head.prepend(turn);
    set(row, level(row) < 2 || rows.length <= 60);
  }
  // A place as RFC 9535 has it: $.createCase.patient[*].name
  function path(row) {
    const name = row.querySelector("th a").textContent;
    const [, most] = own[rows.indexOf(row)].split("..");
    const here = /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `['${name.replace(/['\\]/g, "\\$&")}']`;
    const up = above(row);
    return `${up ? path(up) : table.dataset.root}${here}${most === "1" ? "" : "[*]"}`;
  }

  for (const button of hub.all("[data-fold]")) {
    button.addEventListener("click", () => {
      for (const row of rows) if (opens(row)) set(row, button.dataset.fold === "open");
      update();
    });
  }
  table.addEventListener("hub:matches", (event) => { event.detail.forEach(reveal); });

  const follow = () => {
    const row = rows.find((item) => item.id === hub.place());
    if (!row) return;
    reveal(row);
    row.focus({ preventScroll: true });
    requestAnimationFrame(() => row.scrollIntoView({ block: "center" }));
  };
  hub.tree = { table, rows, level, opens, isOpen, set, update, above, own };
  update();
  follow();
  addEventListener("hashchange", follow);
});
