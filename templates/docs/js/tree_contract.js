// The other contracts of a sheet: their cardinalities, without the rows that they do not have.
ready.push(() => {
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
    for (const item of hub.all("[data-alone]")) item.hidden = item.dataset.alone !== index;
    document.dispatchEvent(new Event("hub:count"));
  });
});
