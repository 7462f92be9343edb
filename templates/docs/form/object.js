// An object: a group that unfolds. What is folded is not in the page.
{
  const FEW = 4;
  const DEEPEST_OPEN = 3;
  const ENVELOPE_LEVELS = 4;

  checker.parts.object = (context, place) => {
    const words = context.words.of(place.path, place.field);
    const label = place.label ?? (words.label || place.field.name);
    return place.holder[place.key] === undefined ? absent(context, place, words, label) : present(context, place, words, label);
  };
  function absent(context, place, words, label) {
    return checker.parts.absent(context, place, words, label, () => {
      const made = checker.skeleton(place.field.type);
      context.open.set(made, true);
      return made;
    });
  }
  function present(context, place, words, label) {
    const value = place.holder[place.key];
    const id = context.id();
    const type = place.field.type.resolve ? place.field.type.resolve(value) : place.field.type;
    const isOpen = context.open.get(value) ?? (place.isRoot || (place.field.min > 0 && !place.isItem && depth(place.path) <= DEEPEST_OPEN) || isSmall(type));
    const body = hub.make("div", { className: "body", id: `${id}-contenu` });
    const turn = hub.make("button", { type: "button", className: "unfold", textContent: label });
    const fault = checker.parts.fault(id);
    const badge = hub.make("span", { className: "badge", hidden: true });
    const brief = hub.make("span", { className: "brief" });
    const set = (opened) => {
      context.open.set(value, opened);
      turn.setAttribute("aria-expanded", String(opened));
      element.classList.toggle("open", opened);
      if (opened && body.childElementCount === 0) body.append(...checker.parts.members(context, value, type, place.path, element));
      if (!opened) body.replaceChildren();
      brief.textContent = opened ? "" : summary(value);
      context.renew();
    };
    turn.setAttribute("aria-controls", body.id);
    turn.setAttribute("aria-describedby", `${id}-erreur`);
    turn.addEventListener("click", () => set(turn.getAttribute("aria-expanded") !== "true"));
    const head = hub.make("div", { className: "head" }, brief, badge, place.isItem || place.isRoot ? "" : checker.parts.facts(place.field, words, place.path));
    if (place.remove || (place.field.min === 0 && !place.isItem && !place.isRoot)) head.append(...(place.tools ?? []), checker.parts.button("Retirer", `Retirer ${label}`, place.remove ?? (() => remove(context, place, element))));
    const element = hub.make("fieldset", { className: "object" }, hub.make("legend", {}, turn), head);
    if (!place.isItem && !place.isRoot && (words.description || words.remark)) element.append(checker.parts.help({ ...words, examples: [] }, ""));
    element.append(fault.box, body);
    context.node(place.path, {
      element,
      value,
      show: (errors) => fault.show(errors),
      count: (number) => { badge.textContent = number > 0 ? `${number} erreur${number > 1 ? "s" : ""}` : ""; badge.hidden = number === 0; },
      unfold: () => { if (turn.getAttribute("aria-expanded") !== "true") set(true); },
      focus: () => turn.focus(),
    });
    set(isOpen);
    return element;
  }
  function remove(context, place, element) {
    context.values.forget(place.holder, place.key);
    checker.parts.again(context, place, element);
    context.nodes.get(place.path).focus();
  }
  // How deep an object is below the root of its document, or the holder of its message in an envelope.
  const depth = (path) => {
    const names = checker.steps(path).filter((step) => typeof step === "string");
    return names.length - (names[0] === "content" ? ENVELOPE_LEVELS : 0);
  };
  const isSmall = (type) => type !== null && type.fields.length <= FEW && type.fields.every((field) => field.type === null && !field.isList);
  // The first texts of an object: what tells it from others.
  function summary(value) {
    const texts = Object.values(value).flatMap((item) => (typeof item === "object" && item !== null && !Array.isArray(item) ? Object.values(item) : [item]));
    return texts.filter((item) => ["string", "number"].includes(typeof item)).slice(0, 3).join(" · ").slice(0, 120);
  }
}
