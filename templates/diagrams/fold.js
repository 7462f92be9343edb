"use strict";
// Folds the class diagrams of a page. Without it, and on paper, a diagram is whole.
// The numbers are those of the layout that drew them (generator/targets/docs/diagrams/layout.py).
const [MARGIN, HEAD, LINE, GAP, BETWEEN, UNFOLDED] = [8, 30, 20, 72, 16, 1];
const SVG = "http://www.w3.org/2000/svg";

function drawn(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function readNodes(svg) {
  const nodes = [...svg.querySelectorAll(":scope > .node")].map((group) => {
    const [, x, y] = group.getAttribute("transform").match(/translate\((\d+) (\d+)\)/).map(Number);
    const box = group.querySelector(":scope > .box");
    const parent = group.hasAttribute("data-parent") ? Number(group.dataset.parent) : null;
    return {
      group, x, y, parent, row: Number(group.dataset.row), folded: false, depth: 0,
      width: Number(box.getAttribute("width")), height: Number(box.getAttribute("height")),
    };
  });
  for (const node of nodes) if (node.parent !== null) node.depth = nodes[node.parent].depth + 1;
  return nodes;
}

function place(svg, nodes) {
  const spans = nodes.map((node) => node.height);
  const below = nodes.map(() => 0);
  for (const node of nodes) node.hidden = node.parent !== null && (node.folded || nodes[node.parent].hidden);
  for (let index = nodes.length - 1; index >= 0; index -= 1) {
    const node = nodes[index];
    spans[index] = Math.max(node.height, below[index] - BETWEEN);
    if (node.parent !== null && !node.hidden) below[node.parent] += spans[index] + BETWEEN;
  }
  const free = nodes.map(() => MARGIN);
  nodes.forEach((node, index) => {
    node.group.toggleAttribute("hidden", node.hidden);
    if (node.hidden) return;
    if (node.parent !== null) {
      node.y = free[index] = free[node.parent];
      free[node.parent] += spans[index] + BETWEEN;
    }
    node.group.setAttribute("transform", `translate(${node.x} ${node.y})`);
    if (node.parent !== null) connect(node, nodes[node.parent]);
  });
  resize(svg, nodes.filter((node) => !node.hidden));
}

function connect(node, parent) {
  const x = parent.x + parent.width - node.x;
  const y = parent.y + HEAD + LINE * node.row + LINE / 2 - node.y;
  const [end, bend] = [HEAD / 2, GAP / 2];
  node.group.querySelector(":scope > .line").setAttribute("d", `M${x + 12} ${y}C${x + bend + 12} ${y} ${-bend} ${end} 0 ${end}`);
  node.group.querySelector(":scope > .whole").setAttribute("d", `M${x} ${y}l6 -4 6 4 -6 4z`);
}

function resize(svg, shown) {
  const width = Math.max(...shown.map((node) => node.x + node.width)) + MARGIN;
  const height = Math.max(...shown.map((node) => node.y + node.height)) + MARGIN;
  svg.setAttribute("width", width);
  svg.setAttribute("height", height);
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
}

function addToggle(svg, nodes, node) {
  const parent = nodes[node.parent];
  const button = drawn("g", {
    class: "fold", role: "button", tabindex: 0, "aria-controls": node.group.id,
    transform: `translate(${parent.width - 12} ${HEAD + LINE * node.row + LINE / 2})`,
  });
  button.append(drawn("circle", { r: 7 }), drawn("path", {}));
  node.show = () => {
    button.querySelector("path").setAttribute("d", node.folded ? "M-3.5 0h7M0 -3.5v7" : "M-3.5 0h7");
    button.setAttribute("aria-expanded", String(!node.folded));
  };
  const toggle = () => {
    node.folded = !node.folded;
    node.show();
    place(svg, nodes);
  };
  button.addEventListener("click", toggle);
  button.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    toggle();
  });
  button.setAttribute("aria-label", `Déplier ou replier ${node.group.querySelector(".type").textContent}`);
  parent.group.append(button);
}

function fold(svg) {
  const nodes = readNodes(svg);
  const children = nodes.filter((node) => node.parent !== null);
  for (const node of children) addToggle(svg, nodes, node);
  const apply = (isFolded) => {
    for (const node of children) {
      node.folded = isFolded(node);
      node.show();
    }
    place(svg, nodes);
  };
  let before = [];
  apply((node) => node.depth > UNFOLDED);
  addEventListener("beforeprint", () => {
    before = nodes.map((node) => node.folded);
    apply(() => false);
  });
  addEventListener("afterprint", () => apply((node) => before[nodes.indexOf(node)]));
  svg.addEventListener("diagram:fold", (event) => apply((node) => event.detail && node.depth > UNFOLDED));
  svg.addEventListener("click", (event) => reveal(svg, nodes, event.target.closest("a")));
}

// A link to a box in a folded part unfolds the way to it.
function reveal(svg, nodes, link) {
  let node = link && nodes.find((item) => `#${item.group.id}` === link.getAttribute("href"));
  for (; node && node.parent !== null; node = nodes[node.parent]) {
    node.folded = false;
    node.show();
  }
  if (link) place(svg, nodes);
}

for (const svg of document.querySelectorAll("svg.hub-diagram.classes")) fold(svg);
for (const button of document.querySelectorAll("[data-diagram-fold]")) {
  button.addEventListener("click", () => {
    const svg = document.getElementById(button.getAttribute("aria-controls"));
    svg.dispatchEvent(new CustomEvent("diagram:fold", { detail: button.dataset.diagramFold === "fold" }));
  });
}
