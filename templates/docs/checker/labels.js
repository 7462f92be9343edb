// The label of what an error is about, and the place of the site that describes it.
{
  // The message and the names below its root element; `message` is null for a place in the envelope.
  function located(steps, tools) {
    const names = steps.filter((step) => typeof step === "string" && !step.startsWith("@"));
    const isEnvelope = !tools.release.byRoot.has(names[0]);
    const rest = isEnvelope ? names.slice(names.indexOf("message") + 1) : names;
    if (isEnvelope && (!names.includes("message") || rest.length === 0)) return { message: null, names };
    const message = tools.release.byRoot.get(rest[0]);
    return message ? { message, names: rest.slice(1) } : { message: tools.release.header, names: rest };
  }
  // `{ label, href, codes, kind, type }`; `href` is empty for what no page describes, and `isInside` says that only what holds it
  // is known. `kind` is the message and `type` the type of the object that has the field, empty for the message's own.
  checker.describe = (path, tools) => {
    const { message, names } = located(checker.steps(path), tools);
    if (!message) return ofEnvelope(names, tools);
    const words = tools.labels.messages[message.kind];
    let type = message.type;
    let here = [];
    let label = words.label === message.rootElement ? message.kind : words.label;
    let field;
    let owner = "";
    for (const name of names) {
      const fields = type === message.type ? words.fields : (words.types[type?.name] ?? {});
      field = type?.byName.get(name);
      if (!field) return { label, href: link(words, here), isInside: true };
      label = fields[name]?.[0] ?? name;
      owner = type === message.type ? "" : type.name;
      here = [...(words.elsewhere[here.join("/")]?.split("/") ?? here), name];
      type = field.type;
    }
    return { label, href: link(words, here), codes: field?.codes, kind: message.kind, type: owner };
  };
  function ofEnvelope(names, tools) {
    let type = tools.release.envelope;
    let field;
    for (const name of names) {
      field = type?.byName.get(name);
      if (!field) return { label: tools.labels.envelope[names.at(-2)] ?? "l’enveloppe", href: "", isInside: true };
      type = field.type;
    }
    return { label: tools.labels.envelope[names.at(-1)] ?? "Enveloppe", href: "", codes: field?.codes };
  }
  function link(words, names) {
    return names.length > 0 ? `${words.page}#${names.map(encodeURIComponent).join("/")}` : words.page;
  }
}
