// « Signaler une erreur » on each field, where the operator has set an address: the place and the cell are filled in.
ready.push(() => {
  for (const table of hub.all("table[data-report]")) for (const row of hub.all("tbody tr[id]", table)) {
    const cell = row.querySelector("td:last-child"), own = cell?.querySelector("i")?.textContent;
    if (!own) continue;
    const { report, sheet, message, version } = table.dataset;
    const values = { version, message, path: row.id, cell: sheet && !own.includes("!") ? `${sheet}!${own}` : own };
    const href = report.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(values[name]));
    cell.append(hub.make("a", { className: "report", href, textContent: "Signaler une erreur" }));
  }
});
