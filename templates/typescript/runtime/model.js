import { step } from "./paths.js";

/** @import { Findings } from "./findings.js" */
/** @import { Bounds, CodeValues, FieldSpec, Kind, ObjectSpec, Pattern, ValueSpec } from "./specs.js" */

/**
 * What more is said of a value than a workbook can.
 * @typedef {{
 *   check(value: any, holder: any, key: string | number, path: string, findings: Findings): void,
 *   json(value: any, holder: any, key: string | number): string,
 * }} ValueRule
 */
/**
 * What more is said of an object than its fields.
 * @typedef {{ readonly additional: ValueRule | null, check(value: any, path: string, findings: Findings): void }} ObjectRules
 */
/**
 * Makes rules; only messages that have some bring this along (`values.js`).
 * @typedef {{
 *   ofValue(spec: ValueSpec, types: Map<string, ObjectType>): ValueRule,
 *   ofObject(spec: ObjectSpec, types: Map<string, ObjectType>): ObjectRules,
 * }} Rules
 */

/** A field of an object: its name on the wire, its type, how many values it takes. */
export class Field {
  /**
   * @param {FieldSpec} spec
   * @param {number} position in its object, from 0
   * @param {ObjectType | null} type of its objects; null for texts, numbers and booleans
   * @param {ValueRule | null} [rule] of its values
   */
  constructor(spec, position, type, rule = null) {
    this.name = spec.name;
    this.step = step(spec.name);
    /** Whether every object has something of that name: `constructor`. */
    this.isInherited = spec.name in Object.prototype;
    const key = `${JSON.stringify(spec.name)}:`;
    /** The name as JSON has it, with what comes before it: as the first property, behind another value, behind a text. */
    this.keys = [`{${key}`, `,${key}`, `",${key}`];
    /** The same before a text. */
    this.textKeys = this.keys.map((start) => `${start}"`);
    this.position = position;
    this.type = type;
    /** @type {Kind} */
    this.kind = type === null ? (spec.kind ?? "string") : "object";
    this.isText = this.kind === "string";
    this.min = spec.min ?? 0;
    this.max = spec.max ?? 1;
    this.isList = spec.isList ?? this.max !== 1;
    /** A list may have to be there, and be empty. */
    this.isRequired = spec.isRequired ?? this.min > 0;
    this.isUnique = spec.isUnique ?? false;
    /** @type {Bounds | null} */
    this.bounds = spec.bounds ?? null;
    /** @type {Pattern | null} */
    this.pattern = spec.pattern ?? null;
    this.codes = spec.codes ? setOf(spec.codes) : null;
    this.list = spec.codes?.id ?? "";
    /** Whether every text is right. */
    this.takesAnyText = this.codes === null && this.pattern === null && this.bounds === null;
    this.element = spec.element ?? spec.name;
    this.isOfEnvelope = spec.isOfEnvelope ?? false;
    this.rule = rule;
    /** Whether XML carries it as free content: its texts do not tell what it is. */
    this.isFree = spec.isFree ?? false;
    /** What texts of errors say of it; looked at when one is asked for. */
    this.words = spec;
  }
}

/** The type of an object: its fields, in the order of the model, which is that of XML elements. */
export class ObjectType {
  /**
   * @param {string} name
   * @param {boolean} isOpen whether it takes properties that no field describes
   */
  constructor(name, isOpen) {
    this.name = name;
    this.isOpen = isOpen;
    /** @type {Field[]} */
    this.fields = [];
    /** @type {Map<string, Field>} */
    this.byName = new Map();
    this.required = 0;
    /** @type {ObjectRules | null} */
    this.rules = null;
    /** Whether nothing more is said of it, and of the values of its fields, than a workbook can. */
    this.isPlain = true;
    /**
     * The names of lists that must be there and may be empty: XML has no element for such a one.
     * @type {string[]}
     */
    this.emptyLists = [];
    /** The place of properties that no field describes. */
    this.openPosition = 0;
    /**
     * For the object that holds a message in its envelope: the type that it has, null where it holds none or several.
     * @type {((value: any) => ObjectType | null) | null}
     */
    this.resolve = null;
  }

  /** @param {Field} field */
  add(field) {
    this.fields.push(field);
    this.byName.set(field.name, field);
    this.required += field.isRequired ? 1 : 0;
    this.isPlain &&= field.rule === null;
    this.openPosition = this.fields.length;
    if (field.isList && field.isRequired && field.min === 0) {
      this.emptyLists.push(field.name);
    }
  }
}

/**
 * The type of the object `root`, with the types of what stands below it.
 * @param {ObjectSpec} root
 * @param {readonly ObjectSpec[]} specs
 * @param {Rules} [rules]
 * @returns {ObjectType}
 */
export function objectType(root, specs, rules) {
  const types = new Map(specs.map((spec) => [spec.name, new ObjectType(spec.name, spec.isOpen ?? false)]));
  const top = new ObjectType(root.name, root.isOpen ?? false);
  fill(top, root, types, rules);
  for (const spec of specs) {
    fill(/** @type {ObjectType} */ (types.get(spec.name)), spec, types, rules);
  }
  return top;
}

/**
 * @param {ObjectType} type
 * @param {ObjectSpec} spec
 * @param {Map<string, ObjectType>} types
 * @param {Rules} [rules]
 */
function fill(type, spec, types, rules) {
  spec.fields.forEach((field, position) => {
    const of = field.of === undefined ? null : (types.get(field.of) ?? new ObjectType(field.of, true));
    type.add(new Field(field, position, of, field.rule && rules ? rules.ofValue(field.rule, types) : null));
  });
  if (rules && (spec.additional !== undefined || spec.branches !== undefined)) {
    type.rules = rules.ofObject(spec, types);
    type.isPlain = false;
  }
}

/** @type {WeakMap<CodeValues, Set<string>>} */
const SETS = new WeakMap();

/**
 * @param {CodeValues} codes
 * @returns {Set<string>}
 */
export function setOf(codes) {
  let found = SETS.get(codes);
  if (found === undefined) {
    SETS.set(codes, (found = new Set(codes.values)));
  }
  return found;
}
