// What is wrong with a text: each error with its place, in the order of the text.
{
  // What the package gives, with what tells where errors are.
  checker.tools = (modules, labels) => {
    const { RELEASE, messages, header } = modules["index.js"];
    return {
      labels,
      modules,
      line: modules["index.js"],
      release: new modules["runtime/release.js"].Release(RELEASE, messages, header),
      readDocument: modules["runtime/read.js"].readDocument,
      validated: modules["runtime/document.js"].validated,
      result: modules["runtime/document.js"].result,
      textOf: modules["runtime/text.js"].textOf,
      isXml: modules["runtime/text.js"].isXml,
      nearest: modules["runtime/nearest.js"].nearest,
      readJson: modules["runtime/json-read.js"].readJson,
      parseXml: modules["runtime/xml-parse.js"].parseXml,
      indented: modules["runtime/json-indent.js"].indented,
    };
  };
  // `contract` is a name and the messages that it lets through, or undefined.
  checker.check = (text, { isTolerant, contract }, tools) => {
    const reading = tools.readDocument(text, tools.release, isTolerant);
    const { document, errors, warnings } = tools.result(reading, tools.release);
    const { kinds, refused, found, describe } = judged(reading.value, errors, warnings, contract, tools);
    const isXml = tools.isXml(text);
    return { document: refused.length > 0 ? undefined : document, kinds, isXml, findings: placed(text, found, tools), describe };
  };
  // The same of a value; nothing has a place in a text.
  checker.checkValue = (value, { isTolerant, contract }, tools) => {
    const { errors, warnings } = tools.validated(value, tools.release, { tolerant: isTolerant });
    const { kinds, found, describe } = judged(value, errors, warnings, contract, tools);
    return { kinds, findings: found, describe };
  };
  function judged(value, errors, warnings, contract, tools) {
    const kinds = checker.kindsOf(value, tools.release);
    const refused = contract ? [...new Set(kinds)].filter((kind) => !contract[1].includes(kind)) : [];
    const found = [
      ...refused.map((kind) => ({ code: "contract", path: rootPath(value, kind, tools), detail: "", fr: `Le contrat ${contract[0]} n’admet pas le message ${kind}.` })),
      ...errors,
      ...warnings.map((item) => Object.assign(item, { isWarning: true })),
    ];
    // What a reader wants to know of one of them: the label and page of its field, its value, the codes it may have.
    const describe = (item) => ({
      ...checker.describe(item.path, tools),
      value: checker.steps(item.path).reduce((holder, step) => holder?.[step], value),
      list: tools.labels.lists[item.detail]?.[0],
      nearest: tools.nearest,
    });
    return { kinds, refused, found, describe };
  }
  function placed(text, found, tools) {
    if (found[0]?.code === "syntax") {
      const [error] = found;
      const fr = `${error.fr} Motif\u00a0: ${checker.reason(error.detail)}.`;
      return [{ code: error.code, path: error.path, fr, place: checker.syntaxPlace(text, tools) }];
    }
    const wanted = found.map(checker.target);
    const places = tools.isXml(text)
      ? (found.length > 0 ? checker.xmlPlaces(text, tools.parseXml(text), wanted) : [])
      : checker.jsonPlaces(text, wanted);
    const all = found.map((error, index) => Object.assign(error, { place: places[index] }));
    return all.sort((one, other) => one.place.start - other.place.start);
  }
  function holders(value) {
    const list = Array.isArray(value?.content) ? value.content : [];
    return list.map((item) => item?.jsonContent?.embeddedJsonContent?.message);
  }
  const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

  checker.kindsOf = (value, release) => {
    if (!isObject(value)) return [];
    const found = release.isEnvelope(value) ? holders(value) : [value];
    return found.filter(isObject).map((item) => release.messageIn(item)?.kind).filter(Boolean);
  };
  function rootPath(value, kind, { release, modules }) {
    const root = [...release.byRoot.values()].find((item) => item.kind === kind).rootElement;
    const step = modules["runtime/paths.js"].step(root);
    if (!release.isEnvelope(value)) return `$${step}`;
    const index = holders(value).findIndex((item) => isObject(item) && Object.hasOwn(item, root));
    return `$.content[${index}].jsonContent.embeddedJsonContent.message${step}`;
  }
}
