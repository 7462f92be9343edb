// The search over all releases: the page's own first; the others where it does not have what is asked by name.
hub.finder = (editions) => {
  const engines = new Map();
  const engine = ([version, base]) => {
    if (!engines.has(version)) {
      engines.set(version, Promise.all([
        hub.library("assets/minisearch.js"), hub.load("fields", "data/fields.js", base), hub.load("codes", "data/codes.js", base),
        hub.load("search", "data/search.js", base), hub.load("synonyms", "data/synonymes.js", document.documentElement.dataset.top),
      ]).then(([, fields, codes, more, synonyms]) => hub.engine(hub.documents(fields, codes, more), synonyms)));
    }
    return engines.get(version);
  };
  const from = (edition, found) => found.map((one) => ({ ...one, version: edition[0], base: edition[1] }));
  const same = ({ item }) => `${item.sort} ${item.name} ${item.way}`;
  const [first, ...others] = editions;
  // What the other releases say, each thing once, the first that has it.
  async function elsewhere(ask, seen) {
    const found = [];
    for (const edition of others) {
      for (const one of from(edition, await ask(await engine(edition)))) {
        if (!seen.has(same(one))) found.push(one);
        seen.add(same(one));
      }
    }
    return found;
  }
  return {
    start: () => engine(first),
    // The first answers, by name, while the index of words is not ready; null where it is.
    async named(asked) {
      const own = await engine(first);
      return own.isReady() ? null : from(first, own.named(asked));
    },
    // Answers of the page's release, and whether other releases need not be asked.
    async here(asked) {
      const own = await engine(first);
      await own.ready;
      const found = from(first, own.answers(asked));
      return { found, isComplete: found.length > 0 && (others.length === 0 || own.isExact(found[0])) };
    },
    // With what other releases add, where the page's own has nothing of that name; near misses where no release answers.
    async everywhere(asked, { found }) {
      const seen = new Set(found.map(same));
      const named = await elsewhere((other) => other.exact(asked), seen);
      if (found.length || named.length) return { found: [...named, ...found], isNear: false };
      const told = await elsewhere((other) => other.ready.then(() => other.answers(asked)), seen);
      if (told.length) return { found: told, isNear: false };
      return { found: from(first, (await engine(first)).near(asked)), isNear: true };
    },
  };
};
