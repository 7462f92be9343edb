// Where a form begins: the example of a message, its least, nothing; and the envelope, put on and taken off.
checker.begin = (box, { tools, release, current, start, tell, guarded }) => {
  const find = (selector) => box.querySelector(selector);
  const kind = find("[data-kind]");
  const messages = tools.line.messages.map(({ rootElement }) => release.byRoot.get(rootElement));
  const message = () => messages.find((item) => item.kind === kind.value);
  const own = (item) => tools.line.messages.find((one) => one.kind === item.kind);
  const values = {
    sample: (item) => own(item).sample(),
    least: (item) => own(item).minimal(),
    nothing: (item) => checker.skeleton(item.type),
  };
  const allow = () => {
    for (const name of ["sample", "least"]) find(`[data-from=${name}]`).disabled = values[name](message()) === undefined;
  };
  kind.append(...messages.map((item) => hub.make("option", { value: item.kind, textContent: words(item) })));
  function words(item) {
    const { label } = tools.labels.messages[item.kind];
    return label && label !== item.rootElement ? `${item.kind} — ${label}` : item.kind;
  }
  kind.addEventListener("change", allow);
  for (const button of hub.all("[data-from]", box)) {
    button.addEventListener("click", () => guarded(() => {
      const item = message();
      return start({ [item.rootElement]: values[button.dataset.from](item) }, { isEdited: true, focus: true });
    }));
  }
  const parties = () => ({
    sender: find("[data-sender]").value.trim(),
    recipients: find("[data-recipients]").value.split(/[\s,;]+/).filter(Boolean),
  });
  find("[data-do=wrap]").addEventListener("click", () => guarded(async () => {
    const value = current();
    const found = value && release.messageIn(value);
    const { sender, recipients } = parties();
    if (!found || !sender || recipients.length === 0) {
      tell(found ? "Donnez un émetteur et au moins un destinataire." : "Commencez d’abord un message.");
      return;
    }
    const built = tools.line.build({ kind: found.kind, content: value[found.rootElement] }, { sender, recipients });
    await start(built.value, { isEdited: true });
    tell("L’enveloppe est ajoutée.");
  }));
  find("[data-do=unwrap]").addEventListener("click", () => guarded(async () => {
    const holder = current().content?.[0]?.jsonContent?.embeddedJsonContent?.message;
    const found = holder && release.messageIn(holder);
    if (!found) { tell("L’enveloppe ne porte pas de message reconnu."); return; }
    await start({ [found.rootElement]: holder[found.rootElement] }, { isEdited: true });
    tell("L’enveloppe et son en-tête sont retirés.");
  }));
  allow();
  return {
    show(value) {
      const isEnvelope = Boolean(value) && release.isEnvelope(value);
      find("[data-do=wrap]").hidden = isEnvelope;
      find(".parties").hidden = isEnvelope;
      find("[data-do=unwrap]").hidden = !isEnvelope;
      find(".wrapping").hidden = !value;
      find(".empty").hidden = Boolean(value);
    },
    choose(name) { if (messages.some((item) => item.kind === name)) { kind.value = name; allow(); } },
  };
};
