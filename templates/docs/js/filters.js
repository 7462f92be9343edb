// Filters of a page's rows: by text (accents do not count), by a choice, by what is new.
ready.push(() => {
  for (const tools of hub.all(".tools, .filter")) tools.hidden = false;
  const table = document.querySelector(".rows, .tree");
  if (!table) return;
  const rows = hub.all("tbody > tr", table);
  const texts = rows.map((row) => hub.fold(row.textContent));
  const text = document.querySelector("[data-filter]");
  const news = document.querySelector("[data-news]");
  const choices = hub.all("[data-choice]");
  const output = document.querySelector(".tools output");
  const isTree = table.matches(".tree, .list");
  const levels = rows.map((row) => Number(row.getAttribute("aria-level") || /(?:^| )l(\d)/.exec(row.className)?.[1] || 0));

  function count() {
    const shown = rows.filter((row) => !(row.dataset.out || "").split(" ").some((reason) => reason && reason !== "fold")).length;
    if (output) output.textContent = shown === rows.length ? "" : `${shown} sur ${rows.length}`;
  }
  // In a tree of fields or codes, what a match is in stays in sight.
  function withAncestors(kept) {
    if (!levels.some((level) => level > 1)) return kept;
    const found = [...kept];
    let below = 0;
    for (let index = rows.length - 1; index >= 0; index -= 1) {
      if (!kept[index] && levels[index] >= below) continue;
      found[index] = true;
      below = levels[index];
    }
    return found;
  }
  function apply() {
    const words = hub.fold(text?.value || "").split(/\s+/).filter(Boolean);
    const kept = rows.map((row, index) => words.every((word) => texts[index].includes(word))
      && (!news?.checked || row.classList.contains("w"))
      && choices.every((choice) => !choice.value || JSON.parse(row.dataset[choice.dataset.choice] || "[]").includes(choice.value)));
    const shown = withAncestors(kept);
    rows.forEach((row, index) => hub.hide(row, "filter", !shown[index]));
    if (isTree && (words.length || news?.checked)) {
      table.dispatchEvent(new CustomEvent("hub:matches", { detail: rows.filter((_, index) => kept[index]) }));
    }
    count();
  }
  for (const control of [text, news, ...choices]) control?.addEventListener("input", apply);
  document.addEventListener("hub:count", count);
});
