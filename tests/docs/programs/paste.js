// A text is pasted into the empty page: when its verdict is on the screen, and whether the text area has it by then.
async (text) => {
  const area = document.querySelector(".editor textarea");
  const verdict = document.querySelector(".verdict");
  const turn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  document.querySelector("[data-do=clear]").click();
  await turn();
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  verdict.dataset.state = "waiting";
  let isThere = 0;
  const frame = new Promise((done) => requestAnimationFrame(() => {
    const channel = new MessageChannel(); // behind the frame, and before any timer
    channel.port1.onmessage = () => { isThere = Number(area.value !== ""); done(performance.now()); };
    channel.port2.postMessage(0);
  }));
  const start = performance.now();
  area.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  if (verdict.dataset.state === "waiting") throw new Error("it is not checked when it is pasted");
  const shown = await frame - start;
  while (area.value === "") await turn();
  await turn();
  const laid = performance.now() - start;
  const again = performance.now();
  if (text.startsWith("{")) structuredClone(JSON.parse(text)); else new DOMParser().parseFromString(text, "application/xml");
  return { shown, laid, yardstick: performance.now() - again, nodes: document.querySelectorAll("*").length, isThere };
}
