// The row that the address names (a code, a virtual host, a perimeter) is unfolded, in view, and has the focus.
ready.push(() => {
  for (const row of hub.all(".list tbody tr[id]")) {
    const head = row.querySelector("th");
    const link = hub.make("a", { href: `#${encodeURIComponent(row.id).replaceAll("%2F", "/")}` }, head.querySelector("code"));
    head.append(link);
  }
  const follow = () => {
    const row = document.getElementById(hub.place());
    if (!row?.matches(".plain tr")) return;
    row.closest("table").dispatchEvent(new CustomEvent("hub:address", { detail: row }));
    row.tabIndex = -1;
    row.focus({ preventScroll: true });
    requestAnimationFrame(() => row.scrollIntoView({ block: "center" }));
  };
  follow();
  addEventListener("hashchange", follow);
});
