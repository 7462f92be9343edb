// A text as the value that the form fills in, and the value as a text again. Nothing of a text of JSON is lost; of XML,
// `lost` has what a value cannot hold: attributes, texts beside elements, a second element where one is allowed.
checker.formDocument = (tools, release) => {
  const { writeJson } = tools.modules["runtime/json-write.js"];
  const { envelopeXml, messageXml } = tools.modules["runtime/xml-write.js"];
  const { ObjectType } = tools.modules["runtime/model.js"];
  const ANY = new ObjectType("", true);
  const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
  const typeOf = (value) => (isObject(value) ? release.typeOf(value) : null);
  return {
    typeOf,
    // Raises `Unreadable`.
    read(text) {
      if (!tools.isXml(text)) return { value: tools.readJson(text), lost: [], isXml: false };
      const findings = new (tools.modules["runtime/findings.js"].Findings)(false);
      const reader = new (tools.modules["runtime/xml-document.js"].DocumentReader)(release, findings);
      const holder = [reader.document(tools.parseXml(text))];
      plain(holder, 0, tools.modules["runtime/unread.js"]);
      return { value: holder[0], lost: findings.result().errors.filter((error) => error.code !== "order"), isXml: true };
    },
    json: (value) => tools.indented(writeJson(value, typeOf(value) ?? ANY), 2),
    // Raises `ConversionError` for what XML cannot carry.
    xml(value) {
      const type = typeOf(value);
      if (type === release.envelope) return checker.formatted(envelopeXml(value, release), tools);
      const message = type && release.messageIn(value);
      if (!message) throw new (tools.line.ConversionError)("the document holds no message any more");
      return checker.formatted(messageXml(value[message.rootElement], message), tools);
    },
  };
  // Texts of XML that are no value of their type are texts; elements that were refused as a whole are left out.
  function plain(holder, key, { Misfit, UNREAD }) {
    const value = holder[key];
    if (value === UNREAD) delete holder[key];
    else if (value instanceof Misfit) holder[key] = value.text;
    else if (typeof value === "object" && value !== null) {
      for (const name of Object.keys(value)) plain(value, name, { Misfit, UNREAD });
      if (Array.isArray(value)) value.length = value.reduce((kept, item) => { value[kept] = item; return kept + 1; }, 0); // no holes
    }
  }
};
