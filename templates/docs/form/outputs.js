// The message beside its form, as JSON or as XML: it is written anew while one types.
checker.outputs = (box, page) => {
  const LONGEST = 100_000;
  const find = (selector) => box.querySelector(selector);
  const code = find("pre");
  const note = find("[data-note]");
  let isXml = false;
  let state = null;
  const text = () => (isXml ? state.document.xml(state.value) : state.document.json(state.value));
  // What XML leaves out of a value that is not of its type.
  const lacks = () => state.errors.find((error) => error.code === "type" && ["array", "object"].includes(error.detail));
  const show = () => {
    for (const button of hub.all("[data-format]", box)) button.setAttribute("aria-pressed", String((button.dataset.format === "xml") === isXml));
    let shown = "";
    let said = "";
    try {
      shown = state ? text() : "";
      const lost = isXml && lacks();
      if (lost) said = `Le XML ne peut pas porter la valeur de ${lost.path}\u00a0; le JSON la conserve.`;
    } catch (error) {
      said = `Ce message n’a pas de forme XML pour l’instant\u00a0: ${checker.reason(error.message)}.`;
    }
    if (shown.length > LONGEST) said = "Seul le début est affiché\u00a0; la copie et le téléchargement donnent tout le message.";
    code.textContent = shown.slice(0, LONGEST);
    note.textContent = said;
    note.hidden = said === "";
    for (const name of ["copy-made", "save-made"]) find(`[data-do=${name}]`).disabled = shown === "";
  };
  for (const button of hub.all("[data-format]", box)) {
    button.addEventListener("click", () => { isXml = button.dataset.format === "xml"; show(); });
  }
  find("[data-do=copy-made]").addEventListener("click", () => page.guarded(async () => { await hub.copy(text()); page.tell("Copié."); }));
  find("[data-do=save-made]").addEventListener("click", () => page.guarded(() => {
    page.save(text(), `${state.kinds[0] ?? "message"}.${isXml ? "xml" : "json"}`, isXml ? "application/xml" : "application/json");
  }));
  return {
    get isXml() { return isXml; },
    set isXml(value) { isXml = value; },
    show(given) { state = given; box.hidden = !state; show(); },
  };
};
