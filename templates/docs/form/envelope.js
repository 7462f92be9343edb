// The envelope around a message: what lies between it and its only message is not worth a group each.
checker.parts.envelopeContent = (context, place) => {
  if (!place.field.isOfEnvelope || place.field.name !== "content") return null;
  const list = place.holder[place.key];
  if (!Array.isArray(list) || list.length !== 1) return null;
  let { path, field } = { ...place, path: `${place.path}[0]` };
  let holder = list;
  let key = 0;
  while (!field.type.resolve) {
    const value = holder[key];
    const [next] = field.type.fields;
    const isOnly = checker.isOfShape(value, field) && value !== undefined && Object.keys(value).join() === next?.name;
    if (!isOnly || !checker.isOfShape(value[next.name], next)) return null;
    [holder, key, field, path] = [value, next.name, next, path + next.step];
  }
  return checker.parts.object(context, { holder, key, field, path, label: "Message", isRoot: true });
};
