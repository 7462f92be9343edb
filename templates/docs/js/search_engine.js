// How one release is searched: what is asked exactly, then what begins so, then by words, by synonyms, and near misses last.
{
  const RANK = { exact: 0, label: 1, begins: 2, labelBegins: 3, words: 4, wordsBegin: 5, synonym: 6, around: 7, text: 8, near: 9 };
  const SORTS = ["Message", "Périmètre", "Nomenclature", "Hôte virtuel", "Code", "Champ"];
  const { key, path, split, tokens } = hub.words;

  function emptyIndex(items) {
    return new MiniSearch({
      fields: ["name", "label", "way", "text"], tokenize: tokens, processTerm: (term) => term,
      searchOptions: {
        prefix: true, boost: { name: 4, label: 3 }, combineWith: "AND", tokenize: split,
        boostDocument: (id) => ({ Message: 3, Champ: 1.2, Nomenclature: 1.5 })[items[id].sort] || 1,
      },
    });
  }
  function synonymIndex(known) {
    const index = new MiniSearch({ fields: ["text"], tokenize: split, processTerm: (term) => term, searchOptions: { combineWith: "AND" } });
    index.addAll(known.map(([text], id) => ({ id, text })));
    return index;
  }
  // How well a found thing says a word that was asked: 0 whole in its name, to 3 somewhere in its text.
  function closeness(word, match) {
    let best = 3;
    for (const [term, fields] of Object.entries(match)) {
      if (!term.startsWith(word)) continue;
      const isNamed = fields.includes("name") || fields.includes("label");
      best = Math.min(best, isNamed ? (term === word ? 0 : 1) : fields.includes("way") ? 2 : 3);
    }
    return best;
  }
  const fuzzy = (term) => (term.length > 7 ? 2 : term.length > 3 ? 1 : false);
  const NAMED = [RANK.words, RANK.wordsBegin, RANK.around, RANK.text];

  hub.engine = (items, synonyms) => {
    const keys = items.map((item) => item.keys.filter(Boolean).map(key));
    const labels = items.map((item) => [key(item.label), key(item.part || "")]);
    const paths = items.map((item) => (item.path ? hub.fold(item.path).split("/") : null));
    const known = synonyms.map(([asked, words]) => [split(asked).join(" "), words]);
    const words = emptyIndex(items);
    let isReady = false;
    let everyday = null;
    // In pieces, so that what is typed meanwhile is answered by names.
    const ready = words.addAllAsync(items, { chunkSize: 400 }).then(() => { isReady = true; });

    // The rest of a field's place: from its message, from the root element, or any of its last parts.
    const isPlace = (parts, asked) => parts && asked.length > 1 && asked.length <= parts.length + 1
      && (asked.every((part, at) => part === parts[parts.length - asked.length + at])
        || (asked[0] === parts[0] && asked.length === parts.length - 1 && asked.slice(1).every((part, at) => part === parts[at + 2])));
    // Things whose name, label or place is what is asked, or begins with it.
    function byKey(asked) {
      const whole = key(asked);
      const place = path(asked).split("/");
      const found = [];
      for (const item of items) {
        let rank = null;
        if (keys[item.id].includes(whole) || isPlace(paths[item.id], place)) rank = RANK.exact;
        else if (labels[item.id].includes(whole)) rank = RANK.label;
        else if (whole.length > 1 && keys[item.id].some((text) => text.startsWith(whole))) rank = RANK.begins;
        else if (whole.length > 2 && labels[item.id][0].startsWith(whole)) rank = RANK.labelBegins;
        if (rank !== null) found.push({ item, rank, score: -SORTS.indexOf(item.sort) * 100 - (item.depth || 0) });
      }
      return found;
    }
    function byWords(asked) {
      return words.search(asked).map(({ id, score, match }) => {
        const far = Math.max(...split(asked).map((word) => closeness(word, match)));
        return { item: items[id], rank: NAMED[far], score };
      });
    }
    function bySynonyms(asked) {
      const text = ` ${split(asked).join(" ")} `;
      return known.filter(([from]) => text.includes(` ${from} `)).flatMap(([from, to]) => to.flatMap((word, at) => {
        const instead = text.replace(` ${from} `, ` ${word} `).trim();
        const found = [...byKey(instead).filter(({ rank }) => rank <= RANK.label), ...byWords(instead)];
        return found.map(({ item, rank, score }) => ({ item, rank: RANK.synonym, score: score - 1e6 * at - 1e4 * rank, instead: word }));
      }));
    }
    // Near misses: of names and labels, of synonyms, of other texts; then what has some of the words.
    function near(asked) {
      const isNamed = ({ match }) => Object.values(match).some((fields) => fields.includes("name") || fields.includes("label"));
      const found = words.search(asked, { fuzzy });
      everyday ||= synonymIndex(known);
      const synonymous = everyday.search(asked, { fuzzy }).slice(0, 1).flatMap(({ id }) => bySynonyms(known[id][0]));
      const some = found.length || synonymous.length ? [] : words.search(asked, { combineWith: "OR" });
      return [
        ...[...found, ...some].map((one) => ({ item: items[one.id], rank: isNamed(one) ? RANK.near : RANK.near + 2, score: one.score })),
        ...synonymous.map((one) => ({ ...one, rank: RANK.near + 1 })),
      ];
    }
    const best = (found) => {
      const first = new Map();
      found.sort((a, b) => a.rank - b.rank || b.score - a.score || a.item.id - b.item.id);
      for (const one of found) if (!first.has(one.item.id)) first.set(one.item.id, one);
      return [...first.values()];
    };
    return {
      ready,
      isReady: () => isReady,
      // Without the index of words: what has that name or label, or begins with it.
      named: (asked) => best(byKey(asked)),
      exact: (asked) => best(byKey(asked).filter(({ rank }) => rank <= RANK.label)),
      answers: (asked) => best([...byKey(asked), ...byWords(asked), ...bySynonyms(asked)]),
      near: (asked) => best(near(asked)),
      isExact: ({ rank }) => rank <= RANK.label,
    };
  };
}
