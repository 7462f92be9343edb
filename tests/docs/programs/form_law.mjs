// The form of every message of a release without a page: the fields that it lists at each place, and texts that go through
// it: node form_law.mjs SITE TEXTS, where TEXTS is a file with a list of texts as JSON. Prints both as JSON.
import { readFileSync } from "node:fs";

const [site, list] = process.argv.slice(2);
const read = (path) => readFileSync(`${site}/${path}`, "utf-8");
const values = new Map();
const hub = {
  data: (name, value) => values.set(name, value),
  fold: (text) => text.toLowerCase(),
  async load(name, path) {
    if (!values.has(name)) new Function("hub", read(path))(hub);
    return values.get(name);
  },
};
const pure = (text) => text.slice(0, text.indexOf("// The page itself"));
const checker = new Function("hub", `${pure(read("assets/checker.js"))}\n${read("assets/form.js")}\nreturn checker;`)(hub);
const tools = checker.tools(await hub.load("package", "package.js"), await hub.load("labels", "data/labels.js"));
const release = checker.opened(tools);
const words = checker.formWords(tools);
const lists = checker.codeLists(tools);

const found = {};
for (const message of [...release.byRoot.values(), release.header]) {
  await words.load([message.kind]);
  const prefix = message === release.header ? "$.content[0].jsonContent.embeddedJsonContent.message" : `$.${message.rootElement}`;
  const rows = [];
  const walk = async (type, path, anchor, above) => {
    const { required, filled, rest, others } = checker.layout(type, {});
    if (filled.length + others.length > 0) throw new Error(`${message.kind}: ${anchor} has what is not there`);
    for (const field of [...required, ...rest]) {
      const place = path + field.step;
      const said = words.of(place, field);
      const control = checker.control(field, tools.labels);
      const codes = control === "codes" ? (await lists.get(said.list, field)).all.map((item) => [item.code, item.label]) : [];
      rows.push({
        path: [...anchor, field.name], control, codes, label: said.label, href: said.href, description: said.description,
        isRequired: required.includes(field), cardinality: checker.cardinality(field).short,
      });
      if (field.type !== null && !above.includes(field.type)) await walk(field.type, place, [...anchor, field.name], [...above, field.type]);
    }
  };
  await walk(message.type, prefix, [], [message.type]);
  found[message.kind] = rows;
}

const document = checker.formDocument(tools, release);
const wrong = [];
const sorted = (value) => (typeof value !== "object" || value === null ? value : Array.isArray(value) ? value.map(sorted)
  : Object.fromEntries(Object.keys(value).sort().map((name) => [name, sorted(value[name])])));
const stated = (text) => JSON.stringify(sorted(JSON.parse(text)));
const compact = (xml) => xml.replace(/>\n *</g, "><").replace(/^(<\?[^>]*\?>)</, "$1\n<");
// What XML cannot carry is refused in the same words.
const attempt = (write) => { try { return compact(write()); } catch (error) { return error.message; } };
const texts = JSON.parse(readFileSync(list, "utf-8"));
for (const [name, text] of texts) {
  const parsed = tools.line.parse(text);
  if (parsed.errors[0]?.code === "syntax") continue;
  const { value, lost, isXml } = document.read(text);
  const fault = (about) => wrong.push(`${name}: ${about}`);
  if (isXml && lost.length > 0 && parsed.document) fault(`lost ${lost[0].path}`);
  if (!isXml && stated(document.json(value)) !== stated(text)) fault("JSON differs");
  if (!parsed.document) continue;
  if (tools.indented(parsed.document.toJson(), 2) !== document.json(value)) fault("JSON is written otherwise");
  const xml = attempt(() => document.xml(value));
  if (xml !== attempt(() => parsed.document.toXml())) fault("XML is written otherwise");
  if (xml.startsWith("<") && document.json(document.read(xml).value) !== document.json(tools.line.parse(xml).document.value)) fault("XML is read otherwise");
}
console.log(JSON.stringify({ found, wrong, count: texts.length }));
