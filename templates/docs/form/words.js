// What the site says of a field: label, description, remark, examples, code list, page. The descriptions of a message
// come as a script of its own, when its form is first opened.
checker.formWords = (tools) => {
  const details = new Map();
  const scripts = (kind) => tools.labels.messages[kind].page.replace("messages/", "data/form/").replace(/html$/, "js");
  return {
    async load(kinds) {
      await Promise.all(kinds.filter((kind) => !details.has(kind)).map(async (kind) => {
        details.set(kind, await hub.load(`form ${kind}`, scripts(kind)));
      }));
    },
    of(path, field) {
      const { label, href, kind, type } = checker.describe(path, tools);
      const owner = type === "" ? details.get(kind)?.fields : details.get(kind)?.types[type];
      const [description = "", remark = "", examples = [], expected = ""] = owner?.[field.name] ?? [];
      const own = tools.labels.lists[field.list]?.[0];
      return { label, href, description, remark, examples, list: own ?? expected, isExpectedOnly: !own && expected !== "" };
    },
  };
};
