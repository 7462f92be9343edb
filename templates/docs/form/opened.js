// The types of a release, each open: what the model does not describe is read, shown and written, too.
checker.opened = (tools) => {
  const { ObjectType } = tools.modules["runtime/model.js"];
  const { Release } = tools.modules["runtime/release.js"];
  const types = new Map();
  const open = (type) => {
    if (type === null || types.has(type)) return type && types.get(type);
    const copy = new ObjectType(type.name, true);
    types.set(type, copy);
    types.set(copy, copy);
    copy.resolve = type.resolve;
    copy.isClosed = !type.isOpen;
    for (const field of type.fields) copy.add(Object.assign(Object.create(Object.getPrototypeOf(field)), field, { type: open(field.type) }));
    copy.openPosition = type.openPosition;
    return copy;
  };
  const messageOf = ({ kind, rootElement, namespace, hasHeader, type }) => ({ kind, rootElement, namespace, hasHeader, type: open(type) });
  const { messages, header, RELEASE } = tools.line;
  const release = new Release(RELEASE, messages.map(messageOf), messageOf(header));
  release.envelope = open(release.envelope);
  const { document, holder } = Release.prototype;
  release.document = (message) => open(document.call(release, message));
  release.holder = (message) => Object.assign(holder.call(release, message), { isClosed: message.hasHeader && !header.type.isOpen });
  return release;
};
