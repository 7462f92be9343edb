// The text of a message and its form are two ways to the same: each takes over what the other has.
checker.modes = (box, page) => {
  let mode = "text";
  let form = null;
  const set = (name) => {
    mode = name;
    box.dataset.mode = name;
    for (const part of hub.all("[data-of]", box)) part.hidden = part.dataset.of !== name;
    for (const button of hub.all("[data-mode-of]", box)) button.setAttribute("aria-pressed", String(button.dataset.modeOf === name));
  };
  const open = async () => {
    if (!form) {
      await hub.library("assets/form.js");
      form = checker.form(box.querySelector(".form"), page);
    }
    await form.take(page.editor.text); // then the form shows no message but this one
    set("form");
  };
  const close = () => {
    const text = form.give(page.editor.text);
    page.outputs.hidden = true;
    set("text");
    if (text === page.editor.text) page.check(); else page.editor.text = text;
  };
  for (const button of hub.all("[data-mode-of]", box)) {
    button.addEventListener("click", () => page.guarded(async () => {
      if (button.dataset.modeOf === mode) return;
      if (mode === "text") await open(); else close();
    }));
  }
  return {
    get isForm() { return mode === "form"; },
    // Errors are checked anew: another contract was chosen.
    refresh: () => form.refresh(),
    // Another text came, which the form takes, too.
    async taken() { if (mode === "form") await form.take(page.editor.text); },
    // The text, of the form where that is in use.
    text: () => (mode === "form" ? form.give(page.editor.text) : page.editor.text),
    locator: {
      button: (item) => ({ text: "Aller au champ", label: `Aller au champ ${item.label || item.path}`, title: item.path, go: () => form.go(item.path) }),
      excerpt: () => "",
    },
  };
};
