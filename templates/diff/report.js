"use strict";
// Filters of the report: what is chosen is kept in the address, so that a view can be linked to.
const form = document.getElementById("filters");
const shown = document.getElementById("shown");
const articles = [...document.querySelectorAll("article")].map((element) => ({
  element,
  verdict: element.dataset.verdict,
  perimeters: JSON.parse(element.dataset.perimeters),
  messages: JSON.parse(element.dataset.messages),
  text: element.textContent.toLowerCase(),
}));

function apply() {
  const chosen = new FormData(form);
  const verdicts = new Set(chosen.getAll("verdict"));
  const [perimeter, message] = [chosen.get("perimeter"), chosen.get("message")];
  const text = chosen.get("text").trim().toLowerCase();
  let count = 0;
  for (const article of articles) {
    const visible =
      verdicts.has(article.verdict) &&
      (!perimeter || article.perimeters.includes(perimeter)) &&
      (!message || article.messages.includes(message)) &&
      (!text || article.text.includes(text));
    article.element.hidden = !visible;
    count += visible ? 1 : 0;
  }
  shown.value = `${count} / ${articles.length} ${shown.dataset.unit}`;
}

form.addEventListener("input", apply);
form.addEventListener("submit", (event) => event.preventDefault());
apply();
