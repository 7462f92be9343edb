// A value that no control can show, as JSON: an unknown property, or one that is not of the type of its field.
checker.parts.raw = (context, place) => {
  const { holder, key, field, path } = place;
  const words = place.isUnknown ? { label: field.name, href: "", description: "", remark: "", examples: [] } : context.words.of(path, field);
  const id = context.id();
  const fault = checker.parts.fault(id);
  const text = context.values.json(holder, key);
  const input = hub.make("textarea", { id, value: text, rows: Math.min(12, text.split("\n").length), className: "mono", spellcheck: false, autocomplete: "off" });
  input.setAttribute("aria-describedby", `${id}-aide ${id}-erreur`);
  let unread = null;
  let known = [];
  const show = (errors) => { known = errors; fault.show(unread ? [unread, ...errors] : errors, input); };
  input.addEventListener("input", () => {
    try {
      context.values.fromJson(holder, key, input.value);
      unread = null;
    } catch (error) {
      unread = { fr: `Ce JSON est illisible\u00a0: ${checker.reason(error.message)}. La valeur précédente est conservée.` };
    }
    show(known);
    context.changed(path);
  });
  const remove = checker.parts.button("Retirer", `Retirer ${words.label}`, () => {
    context.values.forget(holder, key);
    if (place.isUnknown) {
      const next = context.nextTo(element);
      element.remove();
      context.changed();
      next?.focus();
    } else {
      checker.parts.again(context, place, element);
      context.nodes.get(path).focus();
    }
  });
  const unexpected = "Cette valeur n’est pas du type attendu\u00a0: elle est montrée en JSON, et conservée. Retirez-la pour saisir le champ.";
  const several = "Valeur en JSON\u00a0: un texte entre guillemets, un nombre, true, false, null, une liste ou un objet.";
  const ofField = checker.isJson(field, holder[key]) ? several : place.isUnknown ? "Valeur en JSON, conservée telle quelle." : unexpected;
  const said = place.isWhole ? "Ce texte n’est pas un message de cette version\u00a0: il est montré en JSON." : ofField;
  const help = checker.parts.help(words, said);
  help.id = `${id}-aide`;
  const head = hub.make("div", { className: "head" }, hub.make("label", { htmlFor: id, textContent: place.label ?? words.label }));
  if (!place.isUnknown && !place.isItem) head.append(checker.parts.facts(field, words));
  if (!place.isWhole && !place.isItem) head.append(remove); // a list has its own buttons
  const element = hub.make("div", { className: "field raw" }, head, input, fault.box, help);
  context.node(path, { element, show, focus: () => input.focus() });
  return element;
};
