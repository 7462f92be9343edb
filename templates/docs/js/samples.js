// The sample message of a step, in place: its texts are loaded when it is first opened, one format at a time, copied in one click.
ready.push(() => {
  for (const box of hub.all("details[data-sample]")) box.addEventListener("toggle", () => fill(box));
  async function fill(box) {
    if (!box.open || box.querySelector("pre")) return;
    const place = box.querySelector("[data-forms]");
    const texts = await hub.load("sample", `data/temoins/${box.dataset.sample}.js`);
    const pre = hub.make("pre", { tabIndex: 0 });
    pre.setAttribute("role", "region");
    const buttons = Object.keys(texts).map((title) => {
      const button = hub.make("button", { type: "button", textContent: title });
      button.addEventListener("click", () => show(title));
      return button;
    });
    function show(title) {
      pre.textContent = texts[title];
      pre.setAttribute("aria-label", `${box.dataset.name}, ${title}`);
      for (const button of buttons) button.setAttribute("aria-pressed", String(button.textContent === title));
    }
    const copy = hub.copyButton(() => pre.textContent, `Copier ${box.dataset.name}`);
    place.prepend(hub.make("span", { className: "buttons" }, ...buttons), " ", copy, " ");
    place.after(hub.make("div", { className: "text" }, pre));
    show(Object.keys(texts)[0]);
  }
});
// A text to copy as a whole: a command, a program.
ready.push(() => {
  for (const box of hub.all("[data-copy]")) box.prepend(hub.copyButton(() => box.querySelector("pre").textContent, "Copier le texte"));
});
