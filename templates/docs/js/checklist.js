// What has been ticked in a test case is kept in this browser, page by page.
ready.push(() => {
  const boxes = hub.all("[data-step]");
  if (!boxes.length) return;
  const key = `hub-recette ${location.pathname}`;
  const output = document.querySelector("[data-progress]");
  let kept = [];
  try { kept = JSON.parse(localStorage.getItem(key) || "[]"); } catch { /* starts empty */ }
  boxes.forEach((box, index) => { box.checked = kept.includes(index); });
  function show() {
    const done = boxes.filter((box) => box.checked).length;
    output.textContent = `${done} sur ${boxes.length} vérifiés`;
    for (const step of hub.all(".steps > li")) step.classList.toggle("done", hub.all("[data-step]", step).every((box) => box.checked));
    const ticked = boxes.flatMap((box, index) => (box.checked ? [index] : []));
    try { localStorage.setItem(key, JSON.stringify(ticked)); } catch { /* not kept */ }
  }
  for (const box of boxes) box.addEventListener("change", show);
  document.querySelector("[data-reset]").addEventListener("click", () => {
    for (const box of boxes) box.checked = false;
    show();
  });
  show();
});
