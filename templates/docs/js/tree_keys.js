// The tree by keyboard (WAI-ARIA Authoring Practices, pattern « treegrid »): one row is in the order of tabs.
ready.push(() => {
  if (!hub.tree) return;
  const { table, rows, opens, isOpen, set, update, above } = hub.tree;
  const turn = (row, isOpened) => { set(row, isOpened); update(); };
  // The row in the order of tabs, and its button.
  const reach = (row, index) => {
    row.tabIndex = index;
    row.querySelector(".copy").tabIndex = index;
  };
  if (rows.length) reach(rows[0], 0);
  const go = (row) => row?.focus();
  table.addEventListener("focusin", ({ target }) => {
    if (!rows.includes(target) || target.tabIndex === 0) return;
    for (const other of rows) reach(other, -1);
    reach(target, 0);
  });
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
      ArrowRight: () => { if (opens(row) && !isOpen(row)) turn(row, true); else if (opens(row)) go(shown[at + 1]); },
      ArrowLeft: () => { if (opens(row) && isOpen(row)) turn(row, false); else go(above(row)); },
      Enter: () => { if (opens(row)) turn(row, !isOpen(row)); },
    };
    if (!moves[event.key]) return;
    event.preventDefault();
    moves[event.key]();
  });
});
