// Another release is opened with the message that is here, and checks it. The message is handed over within this tab: in its
// session storage, and from a folder, where a browser may keep one for each page, in the name of the window, too. It is
// removed from there as soon as it is taken.
checker.releases = (box, { give, take }) => {
  const KEY = "hubsante.message";
  const isFolder = location.protocol === "file:";
  const stored = (action) => { try { return action(sessionStorage); } catch { return null; } };
  const carry = (given = give()) => {
    const text = JSON.stringify(given);
    const isStored = stored((storage) => { storage.setItem(KEY, text); return true; });
    if (isFolder || !isStored) window.name = KEY + text;
  };
  const select = box.querySelector("[data-release]");
  const own = select?.value;
  select?.addEventListener("change", () => {
    carry();
    location.href = select.value;
  });
  addEventListener("pageshow", () => { if (select) select.value = own; });
  for (const link of hub.all(".switch a, .outdated a")) if (/verifier\.html$/.test(link.pathname)) link.addEventListener("click", () => carry());
  const named = window.name.startsWith(KEY) ? window.name.slice(KEY.length) : null;
  const text = stored((storage) => storage.getItem(KEY)) ?? named;
  stored((storage) => storage.removeItem(KEY));
  if (named !== null) window.name = "";
  if (text !== null) take(JSON.parse(text));
  // Another release's page, with another text.
  return (href, other) => {
    carry({ ...give(), text: other, contract: "" });
    location.href = href;
  };
};
