// The text with its line numbers: lines with an error are marked behind it, and are gone to. Of a long text only the
// numbers and marks of the lines in sight are there.
checker.editor = (box, changed) => {
  const WAIT = 150;
  const AROUND = 40;
  const area = box.querySelector("textarea");
  const numbers = box.querySelector(".gutter pre");
  const layer = box.querySelector(".marks");
  let starts = [0];
  let marked = new Map();
  let timer = 0;
  const paint = () => {
    const height = parseFloat(getComputedStyle(area).lineHeight);
    const first = Math.max(0, Math.floor(area.scrollTop / height) - AROUND);
    const last = Math.min(starts.length, first + Math.ceil(area.clientHeight / height) + 2 * AROUND);
    const lines = Array.from({ length: last - first }, (_, index) => first + index);
    numbers.textContent = lines.map((line) => line + 1).join("\n");
    numbers.style.width = `calc(${String(starts.length).length}ch + 24px)`;
    layer.replaceChildren(...lines.filter((line) => marked.has(line)).map((line) => {
      const mark = hub.make("div", { className: marked.get(line) ? "mark warning" : "mark" });
      mark.dataset.line = String(line + 1);
      mark.style.top = `${parseFloat(getComputedStyle(area).paddingTop) + (line - first) * height}px`;
      return mark;
    }));
    for (const part of [numbers, layer]) part.style.transform = `translateY(${first * height - area.scrollTop}px)`;
  };
  const renew = () => {
    clearTimeout(timer);
    starts = checker.lineStarts(area.value);
    changed();
  };
  area.addEventListener("scroll", paint);
  addEventListener("resize", paint);
  area.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(renew, WAIT);
  });
  return {
    area,
    get text() { return area.value; },
    set text(value) {
      area.value = value;
      area.scrollTop = 0;
      area.scrollLeft = 0;
      renew();
    },
    line: (place) => checker.lineOf(starts, place),
    lineText: (line) => area.value.slice(starts[line], (starts[line + 1] ?? area.value.length + 1) - 1),
    column: (place) => place - starts[checker.lineOf(starts, place)],
    // Lines, each with whether it has warnings only.
    mark(lines) {
      marked = lines;
      requestAnimationFrame(paint); // the verdict is there first: the layout of a long text takes the browser longer
    },
    go({ start, end }) {
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
