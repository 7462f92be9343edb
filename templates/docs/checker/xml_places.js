// Where the elements that errors are about stand in a text of XML, by the tree that the package read.
{
  const ELEMENTS = { jsonContent: "contentXML", embeddedJsonContent: "embeddedXMLContent" };
  const ENVELOPE = "edxlDistribution";

  checker.xmlPlaces = (text, root, wanted) => {
    const named = new Map();
    const children = (element, name) => {
      if (!named.has(element)) named.set(element, grouped(element.children));
      return named.get(element).get(name) ?? [];
    };
    const find = (steps) => {
      let element = root;
      let rest = root.name === ENVELOPE ? steps : steps.slice(1);
      while (rest.length > 0) {
        const [name, index] = rest;
        const hasIndex = typeof index === "number";
        const found = value(element, name, hasIndex ? index : 0, hasIndex);
        if (!found) break;
        element = found;
        rest = rest.slice(hasIndex ? 2 : 1);
      }
      return element;
    };
    // An element by its name; in the envelope `content` holds the list, and of free content one may say it is a list.
    const value = (element, name, index, hasIndex) => {
      const found = children(element, ELEMENTS[name] ?? name);
      const items = found.length > 0 ? found : children(element, name);
      if (!hasIndex || items.length === 0) return items[0];
      if (items.length > 1) return items[index] ?? items[0];
      const [only] = items;
      const below = name === "content" ? children(only, "contentObject") : children(only, "item");
      return below[index] ?? only;
    };
    return wanted.map((steps) => {
      const { at } = find(steps);
      return { start: at, end: text.indexOf(">", at) + 1 };
    });
  };

  function grouped(elements) {
    const found = new Map();
    for (const element of elements) {
      if (found.has(element.name)) found.get(element.name).push(element); else found.set(element.name, [element]);
    }
    return found;
  }
}
