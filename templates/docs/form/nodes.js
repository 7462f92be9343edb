// The places that are in the page: errors are shown at theirs, and one is gone to, unfolded where it is folded.
checker.nodes = (root, tools) => {
  const found = new Map();
  let errors = [];
  let number = 0;
  const prefixes = (path) => {
    const all = [];
    let at = 1;
    for (const step of checker.steps(path)) {
      at += typeof step === "number" ? String(step).length + 2 : tools.modules["runtime/paths.js"].step(step).length;
      all.push(path.slice(0, at));
    }
    return all;
  };
  const nearest = (path) => ["$", ...prefixes(path)].reverse().find((prefix) => found.has(prefix));
  function show() {
    const own = new Map();
    const counts = new Map();
    for (const [path, node] of found) if (!node.element.isConnected) found.delete(path);
    for (const error of errors) {
      const at = nearest(error.path);
      if (at && (at === error.path || !found.get(at).count)) own.set(at, own.get(at) ?? []).get(at).push(error);
      for (const prefix of prefixes(error.path).slice(0, -1)) counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
    }
    for (const [path, node] of found) {
      node.show(own.get(path) ?? []);
      node.count?.(counts.get(path) ?? 0);
    }
  }
  return {
    found,
    id: () => { number += 1; return `h:champ-${number}`; },
    add: (path, node) => found.set(path, node),
    show(given) { errors = given; show(); },
    again: show,
    // Unfolds what holds a place, and gives the place the focus; what holds it where it cannot be shown.
    go(path) {
      for (const prefix of prefixes(path)) {
        const index = /^(.*)\[(\d+)\]$/.exec(prefix);
        if (index) found.get(index[1])?.reach?.(Number(index[2]));
        if (prefix !== path) found.get(prefix)?.unfold?.();
      }
      if (!found.has(path)) openRest(nearest(path));
      const at = nearest(path);
      found.get(at)?.element.scrollIntoView({ block: "center" });
      found.get(at)?.focus();
    },
    // The first control of a place, for what has just been added.
    focusInside(path) {
      const { element, focus } = found.get(path);
      const control = element.querySelector("input,select,textarea");
      if (control) control.focus(); else focus();
    },
    // What comes next in the page after an element that goes away.
    nextTo(element) {
      const all = hub.all("button,input,select,textarea", root).filter((item) => !item.hidden && !item.disabled && item.offsetParent);
      const last = all.filter((item) => element.contains(item)).at(-1);
      return all[all.indexOf(last) + 1] ?? all[all.indexOf(last) - 2];
    },
  };
  function openRest(path) {
    const turn = found.get(path)?.element.querySelector(":scope > .body > div > .more[aria-expanded=false]");
    turn?.click();
  }
};
