// The codes of a field in place: the table is made when it is first unfolded.
ready.push(() => {
  for (const box of hub.all("details[data-list]")) box.addEventListener("toggle", () => fill(box));
  async function fill(box) {
    if (!box.open || box.querySelector("table")) return;
    const lists = await hub.load("codes", "data/codes.js");
    const [title, , codes] = lists[box.dataset.list];
    const body = hub.make("tbody", {}, ...codes.map(([code, label]) => {
      const head = hub.make("th", { scope: "row" }, hub.make("code", { textContent: code }));
      return hub.make("tr", {}, head, hub.make("td", { textContent: label }));
    }));
    const table = hub.make("table", {}, body);
    table.setAttribute("aria-label", title);
    const frame = hub.make("div", { className: "in", tabIndex: 0 }, table);
    frame.setAttribute("role", "region");
    frame.setAttribute("aria-label", title);
    box.append(frame);
  }
});
