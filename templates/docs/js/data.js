"use strict";
// What several parts share. Everything works from a folder: data comes by <script>, never by a request.
const hub = {
  values: new Map(),
  waiting: new Map(),
  data(name, value) {
    hub.values.set(name, value);
  },
  // The value of a data file, loaded once; `base` is the way to its release, this page's own if not given.
  load(name, path, base = document.documentElement.dataset.base) {
    const key = base + path;
    if (!hub.waiting.has(key)) hub.waiting.set(key, new Promise((done, fail) => {
      const script = document.createElement("script");
      script.src = key;
      script.onload = () => done(hub.values.get(name));
      script.onerror = () => fail(new Error(path));
      document.head.append(script);
    }));
    return hub.waiting.get(key);
  },
  library(path) {
    return hub.load(path, path, document.documentElement.dataset.top);
  },
  make(name, properties = {}, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  },
  // Accents and case do not count; œ is oe. Most texts are ASCII, which has none of these.
  fold(text) {
    const lower = text.toLowerCase();
    return !/[^\0-\x7f]/.test(lower) ? lower : lower.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replaceAll("œ", "oe").replaceAll("æ", "ae").replaceAll("’", "'");
  },
  all(selector, root = document) {
    return [...root.querySelectorAll(selector)];
  },
  // Several parts ask for a table's rows to be hidden; a row is shown where none does.
  hide(row, reason, isHidden) {
    const reasons = new Set((row.dataset.out || "").split(" ").filter(Boolean));
    reasons[isHidden ? "add" : "delete"](reason);
    row.dataset.out = [...reasons].join(" ");
    row.hidden = reasons.size > 0;
    row.classList.toggle("folded", reasons.size === 1 && reasons.has("fold"));
  },
  // The place that the address names; empty where it is not well written.
  place() {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch {
      return "";
    }
  },
  copyButton(text, label) {
    const button = hub.make("button", { className: "copy", type: "button", textContent: "Copier", title: label });
    button.setAttribute("aria-label", label);
    button.addEventListener("click", async (event) => {
      event.stopPropagation();
      await hub.copy(typeof text === "function" ? text() : text);
      button.textContent = "Copié";
      setTimeout(() => { button.textContent = "Copier"; }, 1500);
    });
    return button;
  },
  async copy(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = hub.make("textarea", { value: text });
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
  },
};
document.documentElement.classList.add("js");
const ready = [];
addEventListener("DOMContentLoaded", () => ready.forEach((start) => start()));
