// The descriptions of fields: what is told once in the file is told at each place; long ones are cut short.
ready.push(() => {
  if (!hub.tree) return;
  const { table } = hub.tree;
  for (const place of hub.all(".as", table)) {
    const told = document.getElementById(decodeURIComponent(place.firstChild.hash.slice(1)))?.querySelectorAll("td:nth-child(2) > p");
    if (told) place.replaceWith(...[...told].map((part) => part.cloneNode(true)));
  }
  const LONG = 420;
  for (const text of hub.all("td:nth-child(2) > p", table)) {
    if (text.textContent.length <= LONG && text.textContent.split("\n").length <= 5) continue;
    const more = hub.make("button", { className: "more", type: "button", textContent: "Lire la suite" });
    more.setAttribute("aria-expanded", "false");
    text.classList.add("long");
    text.after(more);
    more.addEventListener("click", () => {
      const isLong = text.classList.toggle("long");
      more.textContent = isLong ? "Lire la suite" : "Réduire";
      more.setAttribute("aria-expanded", String(!isLong));
    });
  }
});
