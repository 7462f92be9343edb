// The other contracts of a sheet: their cardinalities, without the rows that they do not have.
ready.push(() => {
  const link = (item) => {
    const list = item.querySelector("p:not(:has(a))");
    const paths = list?.textContent.trim().split(" ") ?? [];
    const links = paths.map((path) => hub.make("a", { className: "tag", href: `${item.dataset.page}#${path}`, textContent: path }));
    list?.replaceChildren(...links.flatMap((tag) => [tag, " "]));
  };
  const contract = document.querySelector("[data-contract]");
  if (!contract || !hub.tree) return;
  const { rows, own } = hub.tree;
  contract.addEventListener("change", () => {
    const index = contract.value;
    rows.forEach((row, at) => {
      const cell = row.cells[2];
      const there = index === "" ? own[at] : row.dataset.c.split(" ")[Number(index)];
      hub.hide(row, "contract", there === "-");
      cell.textContent = there === "-" ? own[at] : there;
      cell.classList.toggle("other", there !== "-" && there !== own[at]);
    });
    for (const item of hub.all("[data-alone]")) {
      item.hidden = item.dataset.alone !== index;
      if (!item.hidden) link(item);
    }
    document.dispatchEvent(new Event("hub:count"));
  });
});
