// A code list with its labels, searched as the package searches it; it comes as a script when it is first needed.
checker.codeLists = (tools) => {
  const { CodeList } = tools.modules["runtime/code-list.js"];
  const found = new Map();
  const made = ([id, title, codes]) => new CodeList({ id, values: codes.map(([code]) => code) }, title, codes.map(
    ([, labels, parent, description, comment]) => ({ labels, parent: parent || undefined, description, comment }),
  ));
  return {
    // A list of the release by its name in addresses; else the codes that a field's own list has.
    async get(slug, field) {
      if (slug === "") return new CodeList({ id: field.list, values: [...field.codes] }, field.list, []);
      if (!found.has(slug)) found.set(slug, hub.load(`list ${slug}`, `data/lists/${slug}.js`).then(made));
      return found.get(slug);
    },
  };
};
