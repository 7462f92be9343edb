// The form: its value, what is wrong with it, and the way from the text and back to it.
checker.form = (box, page) => {
  const { tools, report, options } = page;
  const QUICK = 40;
  const SLOW = 250;
  const find = (selector) => box.querySelector(selector);
  const release = checker.opened(tools);
  const document = checker.formDocument(tools, release);
  const root = find(".fields");
  const nodes = checker.nodes(root, tools);
  const { header } = tools.line;
  const context = {
    tools,
    words: checker.formWords(tools),
    lists: checker.codeLists(tools),
    values: checker.values(tools),
    nodes: nodes.found,
    open: new WeakMap(),
    node: nodes.add,
    id: nodes.id,
    focusInside: nodes.focusInside,
    nextTo: nodes.nextTo,
    renew: () => { clearTimeout(renewal); renewal = setTimeout(nodes.again); },
    changed,
  };
  const state = { value: undefined, text: null, isEdited: false, before: null };
  let timer = 0;
  let cost = 0;
  let renewal = 0;

  function changed() {
    state.isEdited = true;
    box.toggleAttribute("data-pending", true);
    clearTimeout(timer);
    timer = setTimeout(refresh, cost < QUICK ? 0 : SLOW);
  }
  function refresh() {
    clearTimeout(timer);
    const begun = performance.now();
    const found = checker.checkValue(state.value, options(), tools);
    nodes.show(found.findings);
    report(found, page.locator);
    pin();
    outputs.show({ ...found, value: state.value, document, errors: found.findings });
    cost = performance.now() - begun;
    box.toggleAttribute("data-pending", false);
  }
  async function start(value, { isEdited, focus = false, text = null, lost = [] }) {
    if (isEdited && state.value !== undefined) state.before = document.json(state.value);
    Object.assign(state, { value, isEdited, text });
    await context.words.load([...new Set([...checker.kindsOf(value, tools.release), header.kind])]);
    render();
    begin.show(value);
    find("[data-do=undo]").hidden = state.before === null;
    note(lost);
    refresh();
    if (focus) (root.querySelector("input,select,textarea") ?? root.querySelector("button"))?.focus();
  }
  function render() {
    nodes.found.clear();
    const { value } = state;
    const type = document.typeOf(value);
    const holder = { value };
    // What stands beside the root element of a bare message.
    const beside = () => checker.parts.members(context, value, { fields: [], byName: type.byName, isClosed: true }, "$");
    const make = (field, path) => checker.parts.place(context, { holder: value, key: field.name, field, path, isRoot: true });
    const whole = { name: "value", step: "", min: 1, max: 1, isList: false, type, kind: "object" };
    if (type === null) root.replaceChildren(checker.parts.raw(context, { holder: state, key: "value", field: { ...whole, name: "Message" }, path: "$", isUnknown: true, isWhole: true }));
    else if (type === release.envelope) root.replaceChildren(checker.parts.object(context, { holder, key: "value", field: whole, path: "$", label: "Enveloppe", isRoot: true }));
    else root.replaceChildren(...type.fields.map((field) => make(field, `$${field.step}`)), ...beside());
  }
  function note(lost) {
    const places = lost.map((error) => error.path).slice(0, 5).join(", ");
    say(lost.length > 0 && `Le formulaire ne reprend pas ce que le XML a d’autre en ${places}${lost.length > 5 ? "…" : ""}\u00a0: le texte reste tel quel tant que vous ne modifiez rien ici.`);
  }
  function say(text) {
    find("[data-lost]").textContent = text || "";
    find("[data-lost]").hidden = !text;
  }
  // Where the page is narrow, the verdict stands below the form: it goes along with what is filled in.
  function pin() {
    const { textContent, dataset } = page.verdict;
    Object.assign(find(".pinned"), { textContent, hidden: false }).dataset.state = dataset.state;
  }
  function empty(text, said) {
    Object.assign(state, { value: undefined, text, isEdited: false });
    root.replaceChildren();
    begin.show(undefined);
    find(".pinned").hidden = true;
    say(said);
    outputs.show(null);
    report(null, page.locator);
  }
  const outputs = checker.outputs(page.outputs, page);
  const begin = checker.begin(find(".begin"), { tools, release, start, tell: page.tell, guarded: page.guarded, current: () => state.value });
  find("[data-do=undo]").addEventListener("click", () => page.guarded(async () => {
    const { value } = document.read(state.before);
    await start(value, { isEdited: true });
    page.tell("Le message précédent est rétabli.");
  }));
  return {
    refresh: () => { if (state.value !== undefined) refresh(); },
    go: nodes.go,
    // The text that stands in the text area; nothing is done where it is what the form has given.
    async take(text) {
      if (text === state.text && state.value !== undefined) { refresh(); return; }
      if (text.trim() === "") { empty(text, ""); return; }
      let read;
      try {
        read = document.read(text);
      } catch (error) {
        empty(text, `Le texte est illisible\u00a0: ${checker.reason(error.message)}. Il reste dans «\u00a0Texte\u00a0»\u00a0; corrigez-le là, ou commencez ici un autre message.`);
        return;
      }
      const { value, lost, isXml } = read;
      outputs.isXml = isXml;
      state.before = null;
      await start(value, { isEdited: false, text, lost });
      begin.choose(checker.kindsOf(value, tools.release)[0]);
    },
    // The text of the form: the one that came where nothing was edited, else one in the format that is shown.
    give(text) {
      clearTimeout(timer);
      if (!state.isEdited || state.value === undefined) return text;
      state.isEdited = false;
      try {
        state.text = outputs.isXml ? document.xml(state.value) : document.json(state.value);
      } catch (error) {
        page.tell(`Le texte est en JSON\u00a0: ${checker.reason(error.message)}.`);
        state.text = document.json(state.value);
      }
      return state.text;
    },
  };
};
