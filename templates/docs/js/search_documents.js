// What the search of a release looks through: messages, fields, code lists, codes, hosts and perimeters, with their keys.
{
  const last = (text) => text.split(".").at(-1);
  const codePage = (slug, anchor) => `codes/${slug}.html#${encodeURIComponent(anchor).replaceAll("%2F", "/")}`;
  function* messages(items) {
    for (const [href, name, label, fields, root, purpose, short, perimeters] of items) {
      yield { sort: "Message", name, label: label === root ? short : label, text: `${purpose} ${short} ${root}`, way: perimeters.join(", "), href, keys: [name, root, label, short] };
      for (const [path, title, text, codes] of fields) {
        const parts = path.split("/");
        yield {
          sort: "Champ", name: parts.at(-1), label: title, text: `${text} ${codes}`, way: `${name} › ${parts.join(" › ")}`, href: `${href}#${path}`,
          keys: [parts.at(-1)], path: `${name}/${root}/${path}`, depth: parts.length,
        };
      }
    }
  }
  function* lists(items, details) {
    for (const [slug, [title, text, codes]] of Object.entries(items)) {
      const [id, reference, more] = details[slug];
      yield { sort: "Nomenclature", name: title, label: id === title ? "" : id, text: `${text} ${reference}`, way: "", href: `codes/${slug}.html`, keys: [id, title, reference, last(id)] };
      for (const [index, [code, label]] of codes.entries()) {
        const [above = "", description = "", anchor = code] = more[index];
        yield { sort: "Code", name: code, label, text: description, way: [title, above].filter(Boolean).join(" › "), href: codePage(slug, anchor), keys: [code], part: code.split(/[./]/).at(-1) };
      }
    }
  }
  function* others(hosts, perimeters) {
    for (const [name, perimeter, version, href] of hosts) {
      yield { sort: "Hôte virtuel", name, label: `${perimeter}, DSF ${version}`, text: "vhost", way: "", href, keys: [name] };
    }
    for (const [name, names, versions, href] of perimeters) {
      yield { sort: "Périmètre", name, label: versions.length ? `DSF ${versions.join(", ")}` : "", text: names.join(" "), way: "", href, keys: [name, ...names] };
    }
  }
  hub.documents = (fields, codes, more) => [...messages(fields), ...others(more.hosts, more.perimeters), ...lists(codes, more.lists)]
    .map((item, id) => Object.assign(item, { id }));
}
