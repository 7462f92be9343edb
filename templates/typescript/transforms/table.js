import { TABLES } from "../tables/index.js";

const FORMAT = "hubgen-transform-table";
const VERSION = 1;

/**
 * @typedef {{ name: string, list?: true }} Step
 * @typedef {{ to: string | null, label?: string, old_label?: string, merged?: true }} Code
 * @typedef {{ fields: Record<string, any>, open?: true }} Accepted
 * @typedef {{ name: string, origin: string, steps: readonly Step[], last: string, isList: boolean, up: number,
 *   cast: string, codes: ReadonlyMap<string, Code> | undefined, below: string, isWhole: boolean, copies: readonly Field[], rule: string }} Field
 * @typedef {{ fields: ReadonlyMap<string, Field>, withCopies: readonly Field[], isOpen: boolean, codedBy: ReadonlyMap<string, Code> | undefined }} ObjectMapping
 * @typedef {{ newRoot: string, hasHeader: boolean, objects: ReadonlyMap<string, ObjectMapping>,
 *   start: ObjectMapping, defaults: readonly any[], notes: readonly any[], accepts: { start: Accepted, types: Record<string, Accepted> } }} Message
 * @typedef {{ messages: ReadonlyMap<string, Message>, header: Message | null, unchanged: ReadonlySet<string> }} Table
 *   `unchanged` are the root elements of the message to which others of its release lead
 */

/** @type {Map<string, Table>} */
const known = new Map();

/**
 * The table from one release to another, or to a message of the same release. Throws `RangeError` where the package has none.
 * @param {string} old
 * @param {string} latest
 * @param {string} [message]
 * @returns {Table}
 */
export function tableOf(old, latest, message) {
  if (message !== undefined && old !== latest) {
    throw new RangeError(`transform to release ${latest} first, then to its ${message}`);
  }
  const name = `${old}--${message ?? latest}`;
  const text = Object.hasOwn(TABLES, name) ? TABLES[name] : undefined;
  if (text === undefined) {
    throw new RangeError(`there is no table from release ${old} to ${message ?? latest}`);
  }
  const found = known.get(name) ?? compiled(JSON.parse(text));
  known.set(name, found);
  return found;
}

/**
 * @param {any} data
 * @returns {Table}
 */
function compiled(data) {
  if (data.format !== FORMAT || data.version !== VERSION) {
    throw new RangeError(`the table from ${data.old} to ${data.new} is of another version`);
  }
  const maps = new Map(Object.entries(data.code_maps).map(([key, codes]) => [key, new Map(Object.entries(codes))]));
  const messages = data.messages.map((/** @type {any} */ item) => [item.old_root, message(item, maps)]);
  const roots = data.old === data.new ? data.messages.map((/** @type {any} */ item) => item.new_root) : [];
  return { messages: new Map(messages), header: data.header ? message(data.header, maps) : null, unchanged: new Set(roots) };
}

/**
 * @param {any} data
 * @param {ReadonlyMap<string, ReadonlyMap<string, Code>>} maps
 * @returns {Message}
 */
function message(data, maps) {
  const objects = new Map(Object.entries(data.objects).map(([key, item]) => [key, object(item, maps)]));
  return {
    newRoot: data.new_root,
    hasHeader: data.header === true,
    objects,
    start: /** @type {ObjectMapping} */ (objects.get(data.start)),
    defaults: data.defaults,
    notes: data.notes,
    accepts: data.accepts,
  };
}

/**
 * @param {any} data
 * @param {ReadonlyMap<string, ReadonlyMap<string, Code>>} maps
 * @returns {ObjectMapping}
 */
function object(data, maps) {
  const fields = new Map(Object.entries(data.fields).map(([name, item]) => [name, field(name, item, maps)]));
  return {
    fields,
    withCopies: [...fields.values()].filter((item) => item.copies.length > 0),
    isOpen: data.open === true,
    codedBy: maps.get(data.coded_by),
  };
}

/**
 * @param {string} name
 * @param {any} data
 * @param {ReadonlyMap<string, ReadonlyMap<string, Code>>} maps
 * @returns {Field}
 */
function field(name, data, maps) {
  const steps = data.to ?? [];
  const last = steps.at(-1);
  return {
    name,
    origin: data.origin,
    steps: steps.slice(0, -1),
    last: last?.name ?? "",
    isList: last?.list === true,
    up: data.up ?? 0,
    cast: data.cast ?? "",
    codes: maps.get(data.codes),
    below: data.object ?? "",
    isWhole: data.whole === true,
    copies: (data.copies ?? []).map((/** @type {any} */ item) => field(name, item, maps)),
    rule: data.rule ?? "",
  };
}
