// The text with its line numbers: lines with an error are marked behind it, and are gone to. Of a long text only the
// numbers and marks of the lines in sight are there.
checker.editor = (box, changed) => {
  const WAIT = 150;
  const AROUND = 40;
  const LONG = 200_000;
  const area = box.querySelector("textarea");
  const numbers = box.querySelector(".gutter pre");
  const layer = box.querySelector(".marks");
  let text = "";
  let isComing = false; // the text is checked, and not yet in the text area
  let starts = [0];
  let marked = new Map();
  let timer = 0;
  const paint = () => {
    const height = parseFloat(getComputedStyle(area).lineHeight);
    const first = Math.max(0, Math.floor(area.scrollTop / height) - AROUND);
    const last = Math.min(starts.length, first + Math.ceil(area.clientHeight / height) + 2 * AROUND);
    const lines = Array.from({ length: last - first }, (_, index) => first + index);
    numbers.textContent = lines.map((line) => line + 1).join("\n");
    layer.replaceChildren(...lines.filter((line) => marked.has(line)).map((line) => {
      const mark = hub.make("div", { className: marked.get(line) ? "mark warning" : "mark" });
      mark.dataset.line = String(line + 1);
      mark.style.top = `${parseFloat(getComputedStyle(area).paddingTop) + (line - first) * height}px`;
      return mark;
    }));
    for (const part of [numbers, layer]) part.style.transform = `translateY(${first * height - area.scrollTop}px)`;
  };
  const current = () => (isComing ? text : area.value);
  const renew = () => {
    clearTimeout(timer);
    text = current();
    starts = checker.lineStarts(text);
    const width = `calc(${String(starts.length).length}ch + 24px)`; // before the text is laid out, which is then done once
    if (numbers.style.width !== width) numbers.style.width = width;
    changed();
  };
  const settle = () => {
    if (!isComing) return;
    isComing = false;
    area.value = text;
    area.scrollTop = 0;
    area.scrollLeft = 0;
    requestAnimationFrame(paint);
  };
  // The browser takes ten times longer to lay a long text out than it takes to check it: what is wrong is seen first.
  const come = (value) => {
    text = value.replace(/\r\n?/g, "\n");
    isComing = true;
    if (text.length < LONG) settle();
    renew();
    if (isComing) requestAnimationFrame(() => setTimeout(settle));
  };
  area.addEventListener("scroll", paint);
  addEventListener("resize", paint);
  area.addEventListener("input", (event) => {
    settle();
    clearTimeout(timer);
    timer = setTimeout(renew, event.inputType?.startsWith("insertFrom") ? 0 : WAIT); // what is pasted is there as a whole
  });
  area.addEventListener("paste", (event) => {
    const pasted = event.clipboardData?.getData("text/plain") ?? "";
    if (pasted.length < LONG || current() !== "") return; // the browser's own way can be undone
    event.preventDefault();
    come(pasted);
  });
  return {
    area,
    get text() { return current(); },
    set text(value) { come(value); },
    line: (place) => checker.lineOf(starts, place),
    lineText: (line) => text.slice(starts[line], (starts[line + 1] ?? text.length + 1) - 1),
    column: (place) => place - starts[checker.lineOf(starts, place)],
    // Lines, each with whether it has warnings only.
    mark(lines) {
      marked = lines;
      if (!isComing) requestAnimationFrame(paint);
    },
    go({ start, end }) {
      settle();
      const line = checker.lineOf(starts, start);
      const { lineHeight, fontSize } = getComputedStyle(area);
      area.focus({ preventScroll: true });
      area.setSelectionRange(start, end);
      area.scrollTop = Math.max(0, line * parseFloat(lineHeight) - area.clientHeight / 3);
      area.scrollLeft = Math.max(0, (start - starts[line]) * parseFloat(fontSize) * 0.6 - area.clientWidth / 2);
      box.scrollIntoView({ block: "nearest" });
    },
  };
};
