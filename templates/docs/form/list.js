// A list: its values, which are added, removed and moved. Of a long one some values are in the page, more when asked.
{
  const STEP = 20;

  checker.parts.list = (context, place) => {
    const words = context.words.of(place.path, place.field);
    const label = words.label || place.field.name;
    if (place.holder[place.key] === undefined) return checker.parts.absent(context, place, words, label, () => [first(context, place.field)]);
    const view = { context, place, label, list: place.holder[place.key], items: hub.make("div", { className: "items" }), start: 0, end: STEP };
    return present(view, words);
  };
  // A value to be filled in; `null` stands for a text or number that is not there yet.
  function first(context, field) {
    if (field.type === null) return null;
    const made = checker.skeleton(field.type);
    context.open.set(made, true);
    return made;
  }
  function present(view, words) {
    const { context, place: { field, path }, label } = view;
    const fault = checker.parts.fault(context.id());
    const badge = checker.parts.badge();
    view.add = checker.parts.button("Ajouter", `Ajouter\u00a0: ${label}`, () => append(view));
    view.add.setAttribute("aria-describedby", fault.box.id);
    view.less = checker.parts.button("", "", () => showMore(view, Math.max(0, view.start - STEP), view.end));
    view.more = checker.parts.button("", "", () => showMore(view, view.start, view.end + STEP));
    view.counted = hub.make("span", { className: "m" });
    const legend = hub.make("legend", {}, hub.make("span", { className: "name", textContent: label }), " ", view.counted);
    const head = hub.make("div", { className: "head" }, badge.box, checker.parts.facts(field, words), hub.make("span", { className: "m", textContent: checker.cardinality(field).long }));
    view.element = hub.make("fieldset", { className: "list" }, legend, head, checker.parts.help(words, ""), fault.box, view.less, view.items, view.more, view.add);
    context.node(path, { element: view.element, show: (errors) => fault.show(errors), count: badge.show, reach: (index) => reach(view, index), focus: () => view.add.focus() });
    render(view);
    return view.element;
  }
  function render(view) {
    const { list, items, less, more, add, counted, start, end, place } = view;
    items.replaceChildren(...[...list.keys()].slice(start, end).map((index) => item(view, index)));
    counted.textContent = list.length === 0 ? "(liste vide)" : `(${list.length})`;
    less.hidden = start === 0;
    less.textContent = `Afficher ce qui précède (${start})`;
    more.hidden = end >= list.length;
    more.textContent = `Afficher la suite (${list.length - end})`;
    add.disabled = list.length >= place.field.max;
  }
  function item(view, index) {
    const { context, place, label, list } = view;
    const own = { holder: list, key: index, field: place.field, path: `${place.path}[${index}]`, isItem: true, label: `${label} ${index + 1}` };
    const tools = list.length > 1 ? [["up", "↑", "Monter", -1], ["down", "↓", "Descendre", 1]].map((one) => mover(view, index, ...one)) : [];
    const remove = checker.parts.button("Retirer", `Retirer ${own.label}`, () => removeItem(view, index));
    const element = checker.parts.place(context, own);
    element.querySelector(":scope > .head").append(...tools, remove);
    return element;
  }
  function mover(view, index, name, sign, word, by) {
    const made = checker.parts.button(sign, `${word} ${view.label} ${index + 1}`, () => move(view, index, index + by, name), "move");
    made.dataset.move = name;
    made.disabled = index + by < 0 || index + by >= view.list.length;
    return made;
  }
  function append(view) {
    const { context, place, list } = view;
    context.values.add(list, first(context, place.field));
    if (list.length > view.end) Object.assign(view, windowAt(list.length - 1));
    update(view);
    context.focusInside(`${place.path}[${list.length - 1}]`);
  }
  // The focus goes to the value that comes next; to the button that adds one where there is none left.
  function removeItem(view, index) {
    const { context, place, list, element } = view;
    context.values.remove(list, index);
    if (list.length > 0) {
      const next = Math.min(index, list.length - 1);
      reach(view, next);
      update(view);
      context.nodes.get(`${place.path}[${next}]`).focus();
    } else {
      context.values.forget(place.holder, place.key);
      checker.parts.again(context, place, element);
      context.nodes.get(place.path).focus();
    }
  }
  function move(view, from, to, name) {
    const { context, place, list } = view;
    context.values.move(list, from, to);
    reach(view, to);
    update(view);
    const buttons = hub.all(":scope > .head > [data-move]:not(:disabled)", context.nodes.get(`${place.path}[${to}]`).element);
    (buttons.find((button) => button.dataset.move === name) ?? buttons[0]).focus();
  }
  function update(view) {
    render(view);
    view.context.changed();
  }
  function reach(view, index) {
    if (index >= view.start && index < view.end) return;
    Object.assign(view, windowAt(index));
    render(view);
    view.context.renew();
  }
  // The values that are shown around one.
  function windowAt(index) {
    const start = index - (index % STEP);
    return { start, end: start + STEP };
  }
  function showMore(view, start, end) {
    const { context, place } = view;
    const next = start < view.start ? start : view.end;
    Object.assign(view, { start, end });
    render(view);
    context.renew();
    context.nodes.get(`${place.path}[${next}]`)?.focus();
  }
}
