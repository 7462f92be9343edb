// An object: a group that unfolds. What is folded is not in the page.
{
  const FEW = 4;
  const DEEPEST_OPEN = 3;
  const ENVELOPE_LEVELS = 4;

  checker.parts.object = (context, place) => {
    const words = context.words.of(place.path, place.field);
    const label = place.label ?? (words.label || place.field.name);
    if (place.holder[place.key] !== undefined) return present(context, place, words, label);
    return checker.parts.absent(context, place, words, label, () => {
      const made = checker.skeleton(place.field.type);
      context.open.set(made, true);
      return made;
    });
  };
  function present(context, place, words, label) {
    const value = place.holder[place.key];
    const { type: given } = place.field;
    const id = context.id();
    const fault = checker.parts.fault(id);
    const view = { context, value, path: place.path, type: given.resolve ? given.resolve(value) : given };
    view.body = hub.make("div", { className: "body", id: `${id}-contenu` });
    view.turn = checker.parts.button(label, "", () => set(view, !isOpen(view)), "unfold");
    view.turn.setAttribute("aria-controls", view.body.id);
    view.turn.setAttribute("aria-describedby", fault.box.id);
    view.badge = checker.parts.badge();
    view.brief = hub.make("span", { className: "brief" });
    view.element = hub.make("fieldset", { className: "object" }, hub.make("legend", {}, view.turn), head(view, place, words, label), fault.box, view.body);
    if (isAlone(place) && (words.description || words.remark)) fault.box.before(checker.parts.help({ ...words, examples: [] }, ""));
    context.node(place.path, node(view, fault));
    set(view, opensAtFirst(context, place, view.type));
    return view.element;
  }
  // Whether a place has a field of its own: neither a value of a list, nor the root of a document.
  const isAlone = (place) => !place.isItem && !place.isRoot;
  function head({ context, badge, brief, path }, place, words, label) {
    const made = hub.make("div", { className: "head" }, brief, badge.box);
    if (isAlone(place)) made.append(checker.parts.facts(place.field, words));
    if (isAlone(place) && place.field.min === 0) {
      made.append(checker.parts.button("Retirer", `Retirer ${label}`, () => {
        context.values.forget(place.holder, place.key);
        checker.parts.again(context, place, made.parentElement);
        context.nodes.get(path).focus();
      }));
    }
    return made;
  }
  function node(view, fault) {
    return {
      element: view.element,
      show: (errors) => fault.show(errors),
      count: view.badge.show,
      unfold: () => { if (!isOpen(view)) set(view, true); },
      focus: () => view.turn.focus(),
    };
  }
  const isOpen = ({ turn }) => turn.getAttribute("aria-expanded") === "true";
  function set(view, opened) {
    const { context, value, type, path, body, turn, brief } = view;
    context.open.set(value, opened);
    turn.setAttribute("aria-expanded", String(opened));
    body.replaceChildren(...(opened ? checker.parts.members(context, value, type, path) : []));
    brief.textContent = opened ? "" : summary(value);
    context.renew();
  }
  function opensAtFirst(context, place, type) {
    const isSmall = type !== null && type.fields.length <= FEW && type.fields.every((field) => field.type === null && !field.isList);
    const isNear = place.field.min > 0 && !place.isItem && depth(place.path) <= DEEPEST_OPEN;
    return context.open.get(place.holder[place.key]) ?? (place.isRoot || isNear || isSmall);
  }
  // How deep an object is below the root of its document, or the holder of its message in an envelope.
  function depth(path) {
    const names = checker.steps(path).filter((step) => typeof step === "string");
    return names.length - (names[0] === "content" ? ENVELOPE_LEVELS : 0);
  }
  // The first texts of an object: what tells it from others.
  function summary(value) {
    const isObject = (item) => typeof item === "object" && item !== null && !Array.isArray(item);
    const texts = Object.values(value).flatMap((item) => (isObject(item) ? Object.values(item) : [item]));
    return texts.filter((item) => ["string", "number"].includes(typeof item)).slice(0, 3).join(" · ").slice(0, 120);
  }
}
