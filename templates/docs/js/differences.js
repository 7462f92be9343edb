// A page of differences: its changes come by a script of their own, once the page is there.
ready.push(async () => {
  const path = document.querySelector("[data-changes]")?.dataset.changes;
  if (!path) return;
  await hub.library("assets/differences.js");
  showReport(await hub.library(path));
});
