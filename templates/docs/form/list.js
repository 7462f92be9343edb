// A list: its values, which are added, removed and moved. Of a long one the first values are in the page, more when asked.
{
  const STEP = 20;

  checker.parts.list = (context, place) => {
    const words = context.words.of(place.path, place.field);
    const label = words.label || place.field.name;
    if (place.holder[place.key] === undefined) return checker.parts.absent(context, place, words, label, () => [first(context, place.field)]);
    return present(context, place, words, label);
  };
  // A value to be filled in; `null` stands for a text or number that is not there yet.
  function first(context, field) {
    if (field.type === null) return null;
    const made = checker.skeleton(field.type);
    context.open.set(made, true);
    return made;
  }
  function present(context, place, words, label) {
    const { holder, key, field, path } = place;
    const id = context.id();
    const items = hub.make("div", { className: "items" });
    const fault = checker.parts.fault(id);
    const { long } = checker.cardinality(field);
    const counted = hub.make("span", { className: "m" });
    let shown = STEP;
    const list = () => holder[key];
    const add = checker.parts.button("Ajouter", `Ajouter : ${label}`, () => {
      context.values.add(list(), first(context, field));
      shown = Math.max(shown, list().length);
      update();
      context.focusInside(`${path}[${list().length - 1}]`);
    });
    add.setAttribute("aria-describedby", `${id}-erreur`);
    const more = checker.parts.button("", "", () => {
      const first = shown;
      shown += STEP;
      render();
      context.renew();
      context.nodes.get(`${path}[${first}]`)?.focus();
    });
    const remove = (index) => {
      context.values.remove(list(), index);
      if (list().length === 0) {
        context.values.forget(holder, key);
        checker.parts.again(context, place, element);
        context.nodes.get(path).focus();
        return;
      }
      update();
      context.nodes.get(`${path}[${Math.min(index, list().length - 1)}]`).focus();
    };
    const move = (from, to, name) => {
      context.values.move(list(), from, to);
      update();
      const { element: moved } = context.nodes.get(`${path}[${to}]`);
      const buttons = moved.querySelector(`:scope > .head > [data-move=${name}]:not(:disabled)`) ?? moved.querySelector(":scope > .head > [data-move]:not(:disabled)");
      buttons?.focus();
    };
    const tools = (index) => [["up", "↑", "Monter", -1], ["down", "↓", "Descendre", 1]].map(([name, sign, word, by]) => {
      const made = checker.parts.button(sign, `${word} ${label} ${index + 1}`, () => move(index, index + by, name), "move");
      made.dataset.move = name;
      made.disabled = index + by < 0 || index + by >= list().length;
      return made;
    });
    const item = (index) => {
      const own = { holder: list(), key: index, field, path: `${path}[${index}]`, isItem: true, label: `${label} ${index + 1}`, remove: () => remove(index), tools: list().length > 1 ? tools(index) : [] };
      const element = checker.parts.place(context, own);
      const isShown = element.querySelector(":scope > .head > button");
      if (!isShown) element.querySelector(":scope > .head").append(...own.tools, checker.parts.button("Retirer", `Retirer ${own.label}`, own.remove));
      return element;
    };
    const render = () => {
      const length = list().length;
      items.replaceChildren(...Array.from({ length: Math.min(shown, length) }, (_, index) => item(index)));
      counted.textContent = length === 0 ? "(liste vide)" : `(${length})`;
      more.hidden = shown >= length;
      more.textContent = `Afficher la suite (${length - shown})`;
      add.disabled = length >= field.max;
    };
    const update = () => { render(); context.changed(); };
    const legend = hub.make("legend", {}, hub.make("span", { className: "name", textContent: label }), " ", counted);
    const head = hub.make("div", { className: "head" }, checker.parts.facts(field, words, path), hub.make("span", { className: "m", textContent: long }));
    const element = hub.make("fieldset", { className: "list" }, legend, head, checker.parts.help(words, ""), fault.box, items, more, add);
    context.node(path, {
      element,
      show: (errors) => fault.show(errors),
      reach(index) { if (index >= shown) { shown = index + 1; render(); context.renew(); } },
      focus: () => add.focus(),
    });
    render();
    return element;
  }
}
