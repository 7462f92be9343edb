// The elements of a report's changes: each is made of the data once it is shown, its content once it is opened.
function changeElements(data) {
  const STEP = 150;
  const text = (number) => data.texts[number];
  const texts = (numbers) => numbers.map(text);

  function make(tag, name, ...children) {
    const element = document.createElement(tag);
    if (name) element.className = name;
    element.append(...children.filter((child) => child !== ""));
    return element;
  }

  // A list that grows by a button, so that no view has more than it can bear.
  function grow(parent, items, show) {
    let next = 0;
    const button = make("button", "more", data.words.more);
    button.type = "button";
    button.add = () => {
      const added = items.slice(next, next + STEP).map(show);
      next += STEP;
      button.remove();
      parent.append(...added, ...(next < items.length ? [button] : []));
      return added[0];
    };
    button.addEventListener("click", () => button.add()?.querySelector("summary")?.focus());
    button.add();
  }

  // Details whose content is made when they are opened for the first time.
  function unfold(summary, content) {
    const details = make("details", "empty", summary);
    details.fill = () => {
      if (!details.matches(".empty")) return;
      details.classList.remove("empty");
      details.append(...content());
    };
    details.addEventListener("toggle", () => details.open && details.fill());
    return details;
  }

  function marked(side, tag) {
    return side.map(([number, differs]) => (differs ? make(tag, "", text(number)) : text(number)));
  }

  function sides(row) {
    const half = (index, name, tag) =>
      make("div", name, make("h4", "", data.words[name]), make("pre", "", ...marked(row.sides[index], tag)),
        make("small", "", text(row.cells[index])));
    return make("div", "sides", half(0, "old", "del"), half(1, "new", "ins"));
  }

  // A witness message is written as what differs from the one before it.
  function witnesses(group) {
    const after = (last, [start, end, between]) =>
      last.slice(0, start) + between + (end ? last.slice(-end) : "");
    let [json, xml] = ["", ""];
    return group.rows.map((row) =>
      row.proofs.map(([title, inJson, inXml]) => {
        [json, xml] = [after(json, inJson), after(xml, inXml)];
        return { title: text(title), json, xml };
      }));
  }

  function heading(row) {
    return [texts(row.messages).join(", "), text(row.place)].filter(Boolean).join(" · ");
  }

  function link(row) {
    const anchor = make("a", "", heading(row));
    anchor.href = text(row.link);
    return make("p", "place", anchor);
  }

  function detail(row, proofs) {
    const parts = text(row.link) ? [link(row)] : [];
    if (row.sides[0].length + row.sides[1].length) parts.push(sides(row));
    parts.push(...texts(row.notes).map((note) => make("p", "note", note)));
    if (row.places.length) {
      const title = data.words.places.replace("{count}", row.places.length);
      parts.push(unfold(make("summary", "", title), () => [
        make("ul", "", ...texts(row.places).map((place) => make("li", "", place))),
      ]));
    }
    for (const proof of proofs) {
      parts.push(unfold(make("summary", "", `${data.words.witness} — ${proof.title}`), () => [
        make("div", "sides", make("pre", "", proof.json), make("pre", "", proof.xml)),
      ]));
    }
    return parts;
  }

  function content(group) {
    const proofs = witnesses(group);
    const action = make("p", "action", make("b", "", data.words.action), " — ", text(group.facts[3]));
    if (group.rows.length === 1) return [action, ...detail(group.rows[0], proofs[0])];
    const all = make("div", "rows");
    grow(all, group.rows.map((row, index) => [row, proofs[index]]), ([row, found]) =>
      unfold(make("summary", "", heading(row)), () => detail(row, found)));
    return [action, all];
  }

  function article(group) {
    const [verdict, rule, title] = texts(group.facts);
    const count = group.rows.length > 1 ? ` ×${group.rows.length}` : "";
    const where = [text(group.place), text(group.examples)].filter(Boolean).join(" · ");
    const who = texts(group.messages).join(", ") || data.words.everywhere;
    const summary = make("summary", "",
      make("span", "verdict", verdict), " ", make("b", "", title + count), " ", make("code", "", rule),
      ...(where ? [make("span", "place", where)] : []),
      make("small", "", [who, texts(group.perimeters).join(", ")].filter(Boolean).join(" — ")));
    group.element = make("article", `change ${group.verdict}`, unfold(summary, () => content(group)));
    return group.element;
  }

  return { article, grow, make, text, texts };
}
