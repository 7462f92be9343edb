// What stands in an object: its fields, required ones first, and what no field describes.
{
  const FEW = 4;

  checker.parts.members = (context, value, type, path) => {
    if (type === null) return [hub.make("p", { className: "m", textContent: "Cet objet doit porter un seul message de cette version." }), ...others(context, value, Object.keys(value), path, false)];
    const { required, filled, rest, others: unknown } = checker.layout(type, value);
    const part = (field) => checker.parts.place(context, { holder: value, key: field.name, field, path: path + field.step });
    const found = [...required, ...filled].map(part);
    if (rest.length > 0) found.push(rest.length <= FEW || found.length === 0 ? group(rest.map(part)) : folded(context, rest, part));
    if (unknown.length > 0 || type.isClosed === false) found.push(...others(context, value, unknown, path, type.isClosed === false));
    return found;
  };
  const group = (parts) => hub.make("div", { className: "rest" }, ...parts);

  // The optional fields that have no value: built when they are asked for.
  function folded(context, rest, part) {
    const body = hub.make("div", { className: "rest", id: `${context.id()}-facultatifs`, hidden: true });
    const turn = checker.parts.button(`${rest.length} champs facultatifs`, "", () => {
      const isOpen = turn.getAttribute("aria-expanded") === "true";
      turn.setAttribute("aria-expanded", String(!isOpen));
      body.hidden = isOpen;
      if (!isOpen) { body.append(...rest.map(part)); context.renew(); } else body.replaceChildren();
    }, "unfold more");
    turn.setAttribute("aria-expanded", "false");
    turn.setAttribute("aria-controls", body.id);
    return hub.make("div", {}, turn, body);
  }
  function others(context, value, names, path, isOpen) {
    const title = isOpen ? "Propriétés libres" : "Propriétés hors modèle";
    const box = hub.make("fieldset", { className: "object others" }, hub.make("legend", { textContent: title }));
    const step = context.tools.modules["runtime/paths.js"].step;
    const add = (name) => {
      const field = { name, step: step(name), min: 0, max: 1, isList: false, type: null };
      return checker.parts.raw(context, { holder: value, key: name, field, path: path + step(name), isUnknown: true });
    };
    box.append(...names.map(add));
    if (isOpen) box.append(adding(context, value, (name) => box.lastElementChild.before(add(name))));
    return [box];
  }
  function adding(context, value, show) {
    const id = context.id();
    const input = hub.make("input", { type: "text", id, autocomplete: "off" });
    const fault = checker.parts.fault(id);
    input.setAttribute("aria-describedby", `${id}-erreur`);
    const add = checker.parts.button("Ajouter une propriété", "", () => {
      const name = input.value.trim();
      const isTaken = name === "" || Object.hasOwn(value, name);
      fault.show(isTaken ? [{ fr: name === "" ? "Donnez un nom à la propriété." : `La propriété ${name} existe déjà.` }] : [], input);
      if (isTaken) { input.focus(); return; }
      context.values.put(value, name, "");
      show(name);
      input.value = "";
      context.changed();
    });
    return hub.make("div", { className: "field" }, hub.make("label", { htmlFor: id, textContent: "Nom d’une propriété" }), hub.make("div", { className: "with-button" }, input, add), fault.box);
  }
}
