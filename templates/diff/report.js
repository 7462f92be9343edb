"use strict";
// The page holds its changes as data; elements are made of what is shown, and of what is opened.
const data = JSON.parse(document.getElementById("data").textContent);
const form = document.getElementById("filters");
const list = document.getElementById("changes");
const shown = document.getElementById("shown");
const STEP = 150;
const text = (number) => data.texts[number];
const texts = (numbers) => numbers.map(text);

function make(tag, name, ...children) {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.append(...children.filter((child) => child !== ""));
  return element;
}

// A list that grows by a button, so that no view has more than it can bear.
function grow(parent, items, show) {
  let next = 0;
  const button = make("button", "more", data.words.more);
  button.type = "button";
  const add = () => {
    const added = items.slice(next, next + STEP).map(show);
    next += STEP;
    button.remove();
    parent.append(...added, ...(next < items.length ? [button] : []));
    return added[0];
  };
  button.addEventListener("click", () => add()?.querySelector("summary")?.focus());
  add();
}

// Details whose content is made when they are opened for the first time.
function unfold(summary, fill) {
  const details = make("details", "", summary);
  details.addEventListener("toggle", () => details.open && details.append(...fill()), { once: true });
  return details;
}

function marked(side, tag) {
  return side.map(([number, differs]) => (differs ? make(tag, "", text(number)) : text(number)));
}

function sides(row) {
  const half = (index, name, tag) =>
    make("div", name, make("h4", "", data.words[name]), make("pre", "", ...marked(row.sides[index], tag)),
      make("small", "", text(row.cells[index])));
  return make("div", "sides", half(0, "old", "del"), half(1, "new", "ins"));
}

// A witness message is written as what differs from the one before it.
function witnesses(group) {
  const after = (last, [start, end, between]) =>
    last.slice(0, start) + between + (end ? last.slice(-end) : "");
  let [json, xml] = ["", ""];
  return group.rows.map((row) =>
    row.proofs.map(([title, inJson, inXml]) => {
      [json, xml] = [after(json, inJson), after(xml, inXml)];
      return { title: text(title), json, xml };
    }));
}

function detail(row, proofs) {
  const parts = row.sides[0].length + row.sides[1].length ? [sides(row)] : [];
  parts.push(...texts(row.notes).map((note) => make("p", "note", note)));
  if (row.places.length) {
    const title = data.words.places.replace("{count}", row.places.length);
    parts.push(unfold(make("summary", "", title), () => [
      make("ul", "", ...texts(row.places).map((place) => make("li", "", place))),
    ]));
  }
  for (const proof of proofs) {
    parts.push(unfold(make("summary", "", `${data.words.witness} — ${proof.title}`), () => [
      make("div", "sides", make("pre", "", proof.json), make("pre", "", proof.xml)),
    ]));
  }
  return parts;
}

function occurrence(row, proofs) {
  const title = [texts(row.messages).join(", "), text(row.place)].filter(Boolean).join(" · ");
  return unfold(make("summary", "", title), () => detail(row, proofs));
}

function content(group) {
  const proofs = witnesses(group);
  const action = make("p", "action", make("b", "", data.words.action), " — ", text(group.facts[3]));
  if (group.rows.length === 1) return [action, ...detail(group.rows[0], proofs[0])];
  const all = make("div", "rows");
  grow(all, group.rows.map((row, index) => [row, proofs[index]]), ([row, found]) => occurrence(row, found));
  return [action, all];
}

function article(group) {
  const [verdict, rule, title] = texts(group.facts);
  const count = group.rows.length > 1 ? ` ×${group.rows.length}` : "";
  const where = [text(group.place), text(group.examples)].filter(Boolean).join(" · ");
  const who = texts(group.messages).join(", ") || data.words.everywhere;
  const summary = make("summary", "",
    make("span", "verdict", verdict), " ", make("b", "", title + count), " ", make("code", "", rule),
    ...(where ? [make("span", "place", where)] : []),
    make("small", "", [who, texts(group.perimeters).join(", ")].filter(Boolean).join(" — ")));
  const element = make("article", group.verdict, unfold(summary, () => content(group)));
  group.element = element;
  return element;
}

function haystack(group) {
  const numbers = [group.place, ...group.facts, ...group.messages, ...group.rows.flatMap((row) => [
    row.place, ...row.messages, ...row.cells, ...row.notes, ...row.places, ...row.sides.flat().map(([number]) => number),
  ])];
  const rows = group.rows.map((row) => row.sides.map((side) => side.map(([number]) => text(number)).join("")).join("\n"));
  return [...texts([...new Set(numbers)]), ...rows].join("\n").toLowerCase();
}

function chosen() {
  const values = new FormData(form);
  return {
    verdicts: new Set(values.getAll("verdict")), perimeter: values.get("perimeter"), message: values.get("message"),
    sought: values.get("text").trim().toLowerCase(),
  };
}

function fits(group, { verdicts, perimeter, message, sought }) {
  return verdicts.has(group.verdict) &&
    (!perimeter || texts(group.perimeters).includes(perimeter)) &&
    (!message || texts(group.messages).includes(message)) &&
    (!sought || (group.text ??= haystack(group)).includes(sought));
}

function show(groups) {
  list.replaceChildren();
  grow(list, groups, article);
  const count = (items) => items.reduce((sum, group) => sum + group.rows.length, 0);
  shown.value = `${count(groups)} / ${count(data.groups)} ${data.words.shown}`;
}

function open(group) {
  form.reset();
  form.elements.perimeter.value = "";
  show([group, ...data.groups.filter((other) => other !== group && fits(other, chosen()))]);
  group.element.firstChild.open = true;
  group.element.scrollIntoView({ block: "start" });
  group.element.querySelector("summary").focus();
}

function matters(perimeter) {
  const items = (data.foremost[perimeter] ?? []).map((number) => {
    const group = data.groups[number];
    const count = group.rows.length > 1 ? ` ×${group.rows.length}` : "";
    const title = [text(group.facts[2]) + count, text(group.place)].filter(Boolean).join(" · ");
    const button = make("button", "", make("span", `verdict ${group.verdict}`, text(group.facts[0])), ` ${title}`);
    button.type = "button";
    button.addEventListener("click", () => open(group));
    return make("li", "", button, make("p", "", `${data.words.action} — ${text(group.facts[3])}`));
  });
  document.getElementById("foremost")?.replaceChildren(...items);
}

function apply() {
  const choice = chosen();
  show(data.groups.filter((group) => fits(group, choice)));
  matters(choice.perimeter);
  for (const button of document.querySelectorAll("#perimeters button")) {
    button.setAttribute("aria-pressed", String(button.value === choice.perimeter));
  }
}

form.addEventListener("input", apply);
form.addEventListener("submit", (event) => event.preventDefault());
document.getElementById("perimeters")?.addEventListener("click", (event) => {
  if (!(event.target instanceof HTMLButtonElement)) return;
  form.elements.perimeter.value = event.target.value;
  apply();
});
if (data.groups.length) apply();
