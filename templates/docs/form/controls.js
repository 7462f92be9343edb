// The controls of single values: each gives the box that is shown, and the input that has the label.
{
  const text = (context, { edit, text: value, field }) => {
    const isPlain = field.kind === "string" && field.pattern === null && field.codes === null && !field.isOfEnvelope;
    const input = isPlain || value.includes("\n")
      ? hub.make("textarea", { value, rows: Math.min(8, value.split("\n").length) })
      : hub.make("input", { type: "text", value });
    if (field.pattern !== null) input.className = "mono";
    Object.assign(input, { autocomplete: "off", spellcheck: isPlain });
    input.addEventListener("input", () => edit(input.value));
    return { box: input, input };
  };
  const number = (inputMode) => (context, place) => {
    const input = hub.make("input", { type: "text", value: place.text, inputMode, autocomplete: "off", className: "mono" });
    input.addEventListener("input", () => place.edit(input.value));
    return { box: input, input };
  };
  const boolean = (context, place) => {
    const input = checker.choices([["", "Non renseigné"], ["true", "Oui"], ["false", "Non"]], place.text);
    input.addEventListener("change", () => place.edit(input.value));
    return { box: input, input };
  };
  const date = (context, place) => {
    if (place.text !== "" && !isDate(place.text)) return text(context, place);
    const input = hub.make("input", { type: "date", value: place.text });
    input.addEventListener("input", () => place.edit(input.value));
    return { box: input, input };
  };
  const isDate = (value) => Object.assign(document.createElement("input"), { type: "date", value }).value === value;
  const phoneNumber = (context, place) => {
    const found = text(context, place);
    found.input.inputMode = "tel";
    return found;
  };
  checker.controls = {
    string: text,
    phoneNumber,
    date,
    boolean,
    integer: number("numeric"),
    number: number("decimal"),
    // How a text is written, where its field says so.
    hint(field, labels) {
      if (field.pattern === null) return field.kind === "integer" ? "Nombre entier" : field.kind === "number" ? "Nombre" : "";
      return `Format\u00a0: ${labels.forms[field.pattern.source]?.[1] ?? field.pattern.source}`;
    },
  };
  // A list of choices: values and what is read; a value that is none of them stands first, as it is.
  checker.choices = (choices, value) => {
    const input = hub.make("select", {}, ...choices.map(([code, label]) => hub.make("option", { value: code, textContent: label })));
    if (!choices.some(([code]) => code === value)) input.prepend(hub.make("option", { value, textContent: `${value} — hors liste` }));
    input.value = value;
    return input;
  };
}
