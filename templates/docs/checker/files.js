// Messages come from a file, opened or dropped, and go to one.
checker.files = (box, { take, refuse }) => {
  const input = box.querySelector("input[type=file]");
  const open = async (file) => {
    if (!file) return;
    try {
      await take(new Uint8Array(await file.arrayBuffer()), file.name);
    } catch (error) {
      refuse(error);
    }
  };
  input.addEventListener("change", () => { open(input.files[0]); input.value = ""; });
  const target = box.querySelector(".editor");
  for (const name of ["dragenter", "dragover"]) {
    box.addEventListener(name, (event) => {
      if (![...event.dataTransfer.types].includes("Files")) return;
      event.preventDefault();
      target.classList.add("over-it");
    });
  }
  box.addEventListener("dragleave", (event) => { if (!box.contains(event.relatedTarget)) target.classList.remove("over-it"); });
  box.addEventListener("drop", (event) => {
    target.classList.remove("over-it");
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    open(event.dataTransfer.files[0]);
  });
  return {
    choose: () => input.click(),
    save(text, name, type) {
      const url = URL.createObjectURL(new Blob([text], { type }));
      const link = hub.make("a", { href: url, download: name });
      link.click();
      setTimeout(() => URL.revokeObjectURL(url), 1000);
    },
  };
};
