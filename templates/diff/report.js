// A report of changes: its filters, what matters most in a perimeter, the list of what fits.
function showReport(data) {
  const form = document.getElementById("filters");
  const list = document.getElementById("changes");
  const shown = document.getElementById("shown");
  const { article, grow, make, text, texts } = changeElements(data);

  function haystack(group) {
    const numbers = [group.place, ...group.facts, ...group.messages, ...group.rows.flatMap((row) => [
      row.place, ...row.messages, ...row.cells, ...row.notes, ...row.places, ...row.sides.flat().map(([number]) => number),
    ])];
    const rows = group.rows.map((row) => row.sides.map((side) => side.map(([number]) => text(number)).join("")).join("\n"));
    return [...texts([...new Set(numbers)]), ...rows].join("\n").toLowerCase();
  }

  function chosen() {
    const values = new FormData(form);
    return {
      verdicts: new Set(values.getAll("verdict")), perimeter: values.get("perimeter"), message: values.get("message"),
      sought: values.get("text").trim().toLowerCase(),
    };
  }

  function fits(group, { verdicts, perimeter, message, sought }) {
    return verdicts.has(group.verdict) &&
      (!perimeter || texts(group.perimeters).includes(perimeter)) &&
      (!message || texts(group.messages).includes(message)) &&
      (!sought || (group.text ??= haystack(group)).includes(sought));
  }

  function show(groups) {
    list.replaceChildren();
    grow(list, groups, article);
    const count = (items) => items.reduce((sum, group) => sum + group.rows.length, 0);
    shown.value = `${count(groups)} / ${count(data.groups)} ${data.words.shown}`;
  }

  function open(group) {
    form.reset();
    form.elements.perimeter.value = "";
    show([group, ...data.groups.filter((other) => other !== group && fits(other, chosen()))]);
    group.element.firstChild.open = true;
    group.element.scrollIntoView({ block: "start" });
    group.element.querySelector("summary").focus();
  }

  function matters(perimeter) {
    const items = (data.foremost[perimeter] ?? []).map((number) => {
      const group = data.groups[number];
      const count = group.rows.length > 1 ? ` ×${group.rows.length}` : "";
      const title = [text(group.facts[2]) + count, text(group.place)].filter(Boolean).join(" · ");
      const button = make("button", "", make("span", "verdict", text(group.facts[0])), ` ${title}`);
      button.type = "button";
      button.addEventListener("click", () => open(group));
      return make("li", group.verdict, button, make("p", "", `${data.words.action} — ${text(group.facts[3])}`));
    });
    document.getElementById("foremost")?.replaceChildren(...items);
  }

  function apply() {
    const choice = chosen();
    show(data.groups.filter((group) => fits(group, choice)));
    matters(choice.perimeter);
    for (const button of document.querySelectorAll("#perimeters button")) {
      button.setAttribute("aria-pressed", String(button.value === choice.perimeter));
    }
  }

  // Paper has no clicks: what fits the filters is printed whole.
  function openAll() {
    for (let closed; (closed = list.querySelector(".more, details:is(.empty, :not([open]))"));) {
      if (closed.matches(".more")) closed.add();
      else { closed.fill(); closed.open = true; }
    }
  }

  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  document.getElementById("perimeters")?.addEventListener("click", (event) => {
    if (!(event.target instanceof HTMLButtonElement)) return;
    form.elements.perimeter.value = event.target.value;
    apply();
  });
  addEventListener("beforeprint", openAll);
  addEventListener("afterprint", apply);
  if (data.groups.length) apply();
  form.hidden = false;
}
