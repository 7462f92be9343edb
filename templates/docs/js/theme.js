// Light, dark, or what the system asks for; the choice is kept in this browser.
{
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const kept = () => { try { return localStorage.getItem("hub-theme"); } catch { return null; } };
  const isDark = () => (root.dataset.theme || (system.matches ? "dark" : "light")) === "dark";
  if (["light", "dark"].includes(kept())) root.dataset.theme = kept();
  ready.push(() => {
    const button = document.querySelector(".theme");
    const show = () => {
      button.textContent = isDark() ? "☀" : "☾";
      button.setAttribute("aria-label", isDark() ? "Passer en clair" : "Passer en sombre");
    };
    if (!button) return;
    button.hidden = false;
    show();
    system.addEventListener("change", show);
    button.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      try { localStorage.setItem("hub-theme", root.dataset.theme); } catch { /* not kept */ }
      show();
    });
    const menu = document.querySelector(".menu");
    const side = document.querySelector(".side");
    menu.hidden = false;
    menu.addEventListener("click", () => menu.setAttribute("aria-expanded", String(side.classList.toggle("open"))));
    side.querySelector("[aria-current=page]")?.scrollIntoView({ block: "nearest" });
    const chooser = document.querySelector(".switch");
    document.addEventListener("click", (event) => { if (chooser && !chooser.contains(event.target)) chooser.open = false; });
    chooser?.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      chooser.open = false;
      chooser.querySelector("summary").focus();
    });
  });
}
