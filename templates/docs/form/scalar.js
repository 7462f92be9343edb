// A field with one value that is no object.
checker.parts.scalar = (context, place) => {
  const { holder, key, field, path } = place;
  const words = context.words.of(path, field);
  const label = place.label ?? (words.label || field.name);
  const id = context.id();
  const control = checker.control(field, context.tools.labels);
  const kind = control === "string" && words.isExpectedOnly ? "codes" : control;
  const edit = (text) => { context.values.type(holder, key, field.kind, text); context.changed(path); };
  const given = { ...place, id, label, words, edit, text: context.values.text(holder, key) };
  const { box, input } = (checker.controls[kind] ?? checker.controls.string)(context, given);
  const help = checker.parts.help(place.isItem ? { ...words, description: "", remark: "", examples: [] } : words, place.isItem ? "" : checker.controls.hint(field, context.tools.labels));
  help.id = `${id}-aide`;
  const fault = checker.parts.fault(id);
  input.id = id;
  input.setAttribute("aria-describedby", `${id}-aide ${id}-erreur`);
  if (field.min > 0) input.setAttribute("aria-required", "true");
  const name = hub.make("label", { htmlFor: id, textContent: label });
  const head = hub.make("div", { className: "head" }, name);
  if (!place.isItem) head.append(checker.parts.facts(field, words));
  const element = hub.make("div", { className: `field ${kind}` }, head, box, fault.box, help);
  checker.parts.nullable(context, place, label, head, () => element);
  const set = (text) => { input.value = text; edit(text); };
  context.node(path, { element, set, show: (errors) => fault.show(errors, input), focus: () => input.focus() });
  return element;
};
