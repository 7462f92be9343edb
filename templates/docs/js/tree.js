// The tree of fields (WAI-ARIA, pattern « treegrid »): folds, moves by keyboard, switches contract, copies paths.
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
    head.append(hub.copyButton(() => path(row), `Copier le chemin de ${row.id}`));
    if (!opens(row)) continue;
    const turn = hub.make("button", { className: "turn", type: "button", tabIndex: -1 });
    turn.setAttribute("aria-label", `Déplier ou replier ${head.textContent.trim()}`);
    turn.addEventListener("click", () => { set(row, !isOpen(row)); update(); });
    head.prepend(turn);
    set(row, level(row) < 2 || rows.length <= 60);
  }
  if (rows.length) rows[0].tabIndex = 0;
  // A field that is told elsewhere is told here too; in the file it is once.
  for (const place of hub.all(".as", table)) {
    const told = document.getElementById(decodeURIComponent(place.firstChild.hash.slice(1)))?.querySelectorAll("td:nth-child(2) > p");
    if (told) place.replaceWith(...[...told].map((part) => part.cloneNode(true)));
  }
  // A place as RFC 9535 has it: $.createCase.patient[*].name
  function path(row) {
    const name = row.querySelector("th a").textContent;
    const [, most] = own[rows.indexOf(row)].split("..");
    const here = /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `['${name.replace(/['\\]/g, "\\$&")}']`;
    const up = above(row);
    return `${up ? path(up) : table.dataset.root}${here}${most === "1" ? "" : "[*]"}`;
  }

  function go(row) {
    if (!row) return;
    for (const other of rows) other.tabIndex = -1;
    row.tabIndex = 0;
    row.focus();
  }
  table.addEventListener("keydown", (event) => {
    const row = event.target;
    if (!rows.includes(row)) return;
    const shown = rows.filter((item) => !item.hidden);
    const at = shown.indexOf(row);
    const moves = {
      ArrowDown: () => go(shown[at + 1]),
      ArrowUp: () => go(shown[at - 1]),
      Home: () => go(shown[0]),
      End: () => go(shown.at(-1)),
      ArrowRight: () => { if (opens(row) && !isOpen(row)) { set(row, true); update(); } else if (opens(row)) go(shown[at + 1]); },
      ArrowLeft: () => { if (opens(row) && isOpen(row)) { set(row, false); update(); } else go(above(row)); },
      Enter: () => { if (opens(row)) { set(row, !isOpen(row)); update(); } },
    };
    if (!moves[event.key]) return;
    event.preventDefault();
    moves[event.key]();
  });
  for (const button of hub.all("[data-fold]")) {
    button.addEventListener("click", () => {
      for (const row of rows) if (opens(row)) set(row, button.dataset.fold === "open");
      update();
    });
  }
  table.addEventListener("hub:matches", (event) => { event.detail.forEach(reveal); });

  const contract = document.querySelector("[data-contract]");
  contract?.addEventListener("change", () => {
    const index = contract.value;
    rows.forEach((row, at) => {
      const cell = row.cells[2];
      const there = index === "" ? own[at] : row.dataset.c.split(" ")[Number(index)];
      hub.hide(row, "contract", there === "-");
      cell.textContent = there === "-" ? own[at] : there;
      cell.classList.toggle("other", there !== "-" && there !== own[at]);
    });
    for (const item of hub.all("[data-alone]")) item.hidden = item.dataset.alone !== index;
    document.dispatchEvent(new Event("hub:count"));
  });
  // Long descriptions begin with four lines; the rest is a button away.
  const LONG = 420;
  for (const text of hub.all("td:nth-child(2) > p", table)) {
    if (text.textContent.length <= LONG && text.textContent.split("\n").length <= 5) continue;
    const more = hub.make("button", { className: "more", type: "button", textContent: "Lire la suite" });
    more.setAttribute("aria-expanded", "false");
    text.classList.add("long");
    text.after(more);
    more.addEventListener("click", () => {
      const isLong = text.classList.toggle("long");
      more.textContent = isLong ? "Lire la suite" : "Réduire";
      more.setAttribute("aria-expanded", String(!isLong));
    });
  }
  const follow = () => {
    const row = rows.find((item) => item.id === decodeURIComponent(location.hash.slice(1)));
    if (!row) return;
    reveal(row);
    requestAnimationFrame(() => row.scrollIntoView({ block: "center" }));
  };
  update();
  follow();
  addEventListener("hashchange", follow);
});
