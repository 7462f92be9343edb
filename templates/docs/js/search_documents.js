// What the search of a release looks through: messages, fields, code lists, codes, hosts and perimeters, with their keys.
{
  const last = (text) => text.split(".").at(-1);
  const codePage = (slug, anchor) => `codes/${slug}.html#${encodeURIComponent(anchor).replaceAll("%2F", "/")}`;
  function message([href, name, label, fields, root, purpose, short, perimeters]) {
    const own = { sort: "Message", name, label: label === root ? short : label, text: `${purpose} ${short} ${root}`, way: perimeters.join(", "), href, keys: [name, root, label, short] };
    return [own, ...fields.map(([path, title, text, codes]) => {
      const parts = path.split("/");
      return {
        sort: "Champ", name: parts.at(-1), label: title, text: `${text} ${codes}`, way: `${name} › ${parts.join(" › ")}`, href: `${href}#${path}`,
        keys: [parts.at(-1)], path: `${name}/${root}/${path}`, depth: parts.length,
      };
    })];
  }
  function list([slug, [title, text, codes]], [id, reference, more]) {
    const own = { sort: "Nomenclature", name: title, label: id === title ? "" : id, text: `${text} ${reference}`, way: "", href: `codes/${slug}.html`, keys: [id, title, reference, last(id)] };
    return [own, ...codes.map(([code, label], index) => {
      const [above = "", description = "", anchor = code] = more[index];
      return { sort: "Code", name: code, label, text: description, way: [title, above].filter(Boolean).join(" › "), href: codePage(slug, anchor), keys: [code], part: code.split(/[./]/).at(-1) };
    })];
  }
  const host = ([name, perimeter, version, href]) => ({ sort: "Hôte virtuel", name, label: `${perimeter}, DSF ${version}`, text: "vhost", way: "", href, keys: [name] });
  const perimeter = ([name, names, versions, href]) => (
    { sort: "Périmètre", name, label: versions.length ? `DSF ${versions.join(", ")}` : "", text: names.join(" "), way: "", href, keys: [name, ...names] });

  hub.documents = (fields, codes, more) => {
    const items = [
      ...fields.flatMap(message), ...more.hosts.map(host), ...more.perimeters.map(perimeter),
      ...Object.entries(codes).flatMap((one) => list(one, more.lists[one[0]])),
    ];
    items.forEach((item, id) => { item.id = id; });
    return items;
  };
}
