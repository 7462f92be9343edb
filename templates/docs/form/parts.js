// A place of a message in the form: `{ holder, key, field, path }`, its value being `holder[key]`; `isItem` says that it is
// one value of a list, `label` replaces the label of the field. Each kind of place has a part that shows it.
checker.parts = {
  place(context, place) {
    const value = place.holder[place.key];
    const isList = place.field.isList && !place.isItem;
    if (!isList && checker.isJson(place.field, value)) return value === undefined ? checker.parts.missing(context, place) : checker.parts.raw(context, place);
    if (isList ? value !== undefined && !Array.isArray(value) : !checker.isOfShape(value, place.field)) return checker.parts.raw(context, place);
    if (isList) return checker.parts.envelopeContent(context, place) ?? checker.parts.list(context, place);
    return place.field.type === null ? checker.parts.scalar(context, place) : checker.parts.object(context, place);
  },
  // Shows a place anew, where its kind of value has changed.
  again(context, place, element) {
    const made = checker.parts.place(context, place);
    element.replaceWith(made);
    context.changed();
    return made;
  },
  // Name, cardinality and page of a field.
  facts(field, words) {
    const { short, long } = checker.cardinality(field);
    const size = hub.make("span", { className: field.min > 0 ? "size required" : "size", textContent: field.min > 0 ? "obligatoire" : "" });
    const box = hub.make("span", { className: "facts-of-field" }, hub.make("code", { textContent: field.name }), size);
    const counted = hub.make("span", { className: "count", textContent: short, title: long });
    box.append(counted);
    if (words.href) {
      const link = hub.make("a", { href: document.documentElement.dataset.base + words.href, target: "_blank", rel: "noopener", textContent: "Voir le champ" });
      link.setAttribute("aria-label", `Voir le champ ${words.label || field.name} dans la documentation (nouvel onglet)`);
      box.append(link);
    }
    return box;
  },
  // What the specifications say; of a long text the beginning, until the field has the focus.
  help(words, form) {
    const box = hub.make("div", { className: "help" });
    const exact = [form, words.examples.length > 0 && `Exemple\u00a0: ${words.examples.join(" · ")}`].filter(Boolean).join(" — ");
    if (exact) box.append(hub.make("p", { textContent: exact }));
    const said = [words.description, words.remark].filter(Boolean).join("\n");
    if (said) box.append(hub.make("p", { className: "said", textContent: said }));
    return box;
  },
  // An object or list that is not there: it is one line, and may be added.
  absent(context, place, words, label, make) {
    const id = context.id();
    const fault = checker.parts.fault(id);
    const add = checker.parts.button("Ajouter", `Ajouter\u00a0: ${label}`, () => {
      context.values.put(place.holder, place.key, make());
      checker.parts.again(context, place, element);
      context.focusInside(place.path);
    });
    add.setAttribute("aria-describedby", `${id}-erreur`);
    const head = hub.make("div", { className: "head" }, add, hub.make("span", { className: "name", textContent: label }), checker.parts.facts(place.field, words));
    const element = hub.make("div", { className: "field absent" }, head, fault.box);
    if (place.field.kind !== "any") checker.parts.nullable(context, place, label, head, () => element);
    context.node(place.path, { element, show: (errors) => fault.show(errors), focus: () => add.focus() });
    return element;
  },
  // A value that is filled in as JSON, and is not there.
  missing(context, place) {
    const words = context.words.of(place.path, place.field);
    return checker.parts.absent(context, place, words, place.label ?? (words.label || place.field.name), () => null);
  },
  // Gives a value the one that is null, where the model allows it.
  nullable(context, place, label, head, element) {
    if (!place.field.rule?.isNullable || checker.isJson(place.field, null) === false) return;
    head.append(checker.parts.button("Mettre null", `Mettre null\u00a0: ${label}`, () => {
      context.values.put(place.holder, place.key, null);
      checker.parts.again(context, place, element());
      context.focusInside(place.path);
    }));
  },
  // How many errors there are inside of a group.
  badge() {
    const box = hub.make("span", { className: "badge", hidden: true });
    return {
      box,
      show(number) {
        box.textContent = number > 0 ? `${number} erreur${number > 1 ? "s" : ""}` : "";
        box.hidden = number === 0;
      },
    };
  },
  // What is wrong with a place: told to it by `show`, and read out with its control.
  fault(id) {
    const MOST = 5;
    const box = hub.make("p", { className: "fault", id: `${id}-erreur`, hidden: true });
    return {
      box,
      show(errors, ...controls) {
        const more = errors.length - MOST;
        const text = errors.slice(0, MOST).map((item) => item.fr).join(" ") + (more > 0 ? ` Et ${more} autre${more > 1 ? "s" : ""}.` : "");
        const isWarning = errors.length > 0 && errors.every((item) => item.isWarning);
        if (box.textContent !== text) box.textContent = text;
        box.hidden = text === "";
        box.dataset.codes = errors.slice(0, MOST).map((item) => item.code ?? "").join(" ");
        box.classList.toggle("warning", isWarning);
        box.classList.toggle("missing", errors.length > 0 && errors.every((item) => item.code === "required"));
        for (const control of controls) {
          if (text === "" || isWarning) control.removeAttribute("aria-invalid"); else control.setAttribute("aria-invalid", "true");
        }
      },
    };
  },
  button(textContent, label, action, className = "") {
    const made = hub.make("button", { type: "button", textContent, className });
    if (label) made.setAttribute("aria-label", label);
    made.addEventListener("click", action);
    return made;
  },
};
