// What the form of an object shows, and in which order: required fields, those that have a value, the other ones, and
// what no field describes. Every field of the type is in one of the first three, once.
{
  const isThere = (value, field) => Object.hasOwn(value, field.name) && value[field.name] !== undefined;

  checker.layout = (type, value) => {
    const required = type.fields.filter((field) => field.min > 0);
    const optional = type.fields.filter((field) => field.min === 0);
    return {
      required,
      filled: optional.filter((field) => isThere(value, field)),
      rest: optional.filter((field) => !isThere(value, field)),
      others: Object.keys(value).filter((name) => !type.byName.has(name) && value[name] !== undefined),
    };
  };
  // The control of one value of a field: `object`, `codes`, `boolean`, `integer`, `number`, or a kind of text.
  checker.control = (field, labels) => {
    if (field.type !== null) return "object";
    if (field.codes !== null) return "codes";
    if (field.kind !== "string") return field.kind;
    return labels.forms[field.pattern?.source]?.[0] ?? "string";
  };
  // How many values a field takes, in words.
  checker.cardinality = (field) => {
    const most = field.max === Infinity ? "n" : field.max;
    const values = field.type === null ? "valeur" : "objet";
    const many = (count) => `${count} ${values}${count > 1 ? "s" : ""}`;
    if (!field.isList) return { short: `${field.min}..${most}`, long: field.min > 0 ? "obligatoire" : "facultatif" };
    const long = field.max === Infinity
      ? (field.min > 0 ? `au moins ${many(field.min)}` : "autant que nécessaire")
      : (field.min > 0 ? `de ${field.min} à ${many(field.max)}` : `${many(field.max)} au plus`);
    return { short: `${field.min}..${most}`, long };
  };
  // Whether a value is shown as JSON because its field may have several types, or null.
  checker.isJson = (field, value) => Boolean(field.rule) && (field.kind === "any" || (value === null && field.rule.isNullable));
  // Whether a value is one that the control of a field can show; anything else is shown as JSON.
  checker.isOfShape = (value, field) => {
    if (value === undefined) return true;
    if (field.type !== null) return typeof value === "object" && value !== null && !Array.isArray(value);
    return value === null || typeof value !== "object";
  };
}
