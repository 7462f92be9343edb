// What the search looks through, and how: accents do not count, the last word may be unfinished, a slip is forgiven.
{
  function documents(messages, lists) {
    const made = [];
    const add = (sort, name, label, text, way, href) => made.push({ id: made.length, sort, name, label, text, way, href });
    for (const [href, name, label, fields] of messages) {
      add("Message", name, label, "", "", href);
      for (const [path, title, text, codes] of fields) {
        add("Champ", path.split("/").at(-1), title, `${text} ${codes}`, `${name} › ${path.split("/").join(" › ")}`, `${href}#${path}`);
      }
    }
    for (const [slug, [title, text, codes]] of Object.entries(lists)) {
      add("Nomenclature", title, "", text, "", `codes/${slug}.html`);
      for (const [code, label] of codes) add("Code", code, label, "", title, `codes/${slug}.html`);
    }
    return made;
  }
  // A balise is found whole and by its words: dateTimeSent → date, time, sent.
  const tokens = (text) => hub.fold(text.replace(/([a-z0-9])([A-Z])/g, "$1 $2")).split(/[^\p{L}\p{N}]+/u).filter(Boolean)
    .concat(/[a-z][A-Z]|[.\-_]/.test(text) && !/\s/.test(text) ? [hub.fold(text)] : []);
  function build(items) {
    const made = new MiniSearch({
      fields: ["name", "label", "text"], storeFields: ["sort", "name", "label", "way", "href"],
      tokenize: tokens, processTerm: (term) => term,
      searchOptions: {
        prefix: true, fuzzy: (term) => (term.length > 4 ? 0.2 : false), boost: { name: 4, label: 3 }, combineWith: "AND",
        tokenize: (text) => hub.fold(text).split(/\s+/).filter(Boolean),
        boostDocument: (_, __, stored) => ({ Message: 3, Champ: 1.2, Nomenclature: 1.5 })[stored.sort] || 1,
      },
    });
    made.addAll(items);
    return made;
  }
  hub.engine = (messages, lists) => build(documents(messages, lists));
}
