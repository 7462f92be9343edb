/** What the generated modules say of a message; read by `model.js`. */

/** The types of a value. */
export type Kind = "string" | "integer" | "number" | "boolean" | "object" | "any";

/** A regular expression of the model, and expressions that together equal a search for it, in linear time. */
export interface Pattern {
  readonly source: string;
  readonly forms: readonly { test(text: string): boolean }[];
}

/** The codes of a list, without their labels; `id` is the list's, or the field's name. */
export interface CodeValues<C extends string = string> {
  readonly id: string;
  readonly values: readonly C[];
}

/** Bounds of a number, which are decimal texts, and of the length of a text (JSON Schema draft-07, 6.2 and 6.3). */
export interface Bounds {
  readonly minimum?: string;
  readonly maximum?: string;
  readonly exclusiveMinimum?: string;
  readonly exclusiveMaximum?: string;
  readonly multipleOf?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** What a list holds. */
export interface ListSpec {
  readonly min?: number;
  readonly max?: number;
  readonly isUnique?: boolean;
}

/** A value of which more is said than its type; one of any kind where nothing else is said. */
export interface ValueSpec {
  readonly kind?: Kind;
  /** The name of its object's type. */
  readonly of?: string;
  readonly isNullable?: boolean;
  readonly bounds?: Bounds;
  readonly pattern?: Pattern;
  readonly codes?: CodeValues;
  /** The only values, as JSON. */
  readonly constants?: readonly string[];
  /** The values of a list. */
  readonly items?: ValueSpec;
  readonly list?: ListSpec;
  /** One of which accepts the value; exactly one where `isExclusive`. */
  readonly branches?: readonly ValueSpec[];
  readonly isExclusive?: boolean;
}

/** A field; one text where nothing else is said. */
export interface FieldSpec {
  readonly name: string;
  readonly kind?: Kind;
  /** The name of its object's type. */
  readonly of?: string;
  readonly min?: number;
  readonly max?: number;
  /** Where `min` and `max` do not say whether it is a list, or must be there. */
  readonly isList?: boolean;
  readonly isRequired?: boolean;
  /** The values of a list all differ. */
  readonly isUnique?: boolean;
  readonly bounds?: Bounds;
  readonly pattern?: Pattern;
  readonly codes?: CodeValues;
  /** The element in XML, where it is not the name. */
  readonly element?: string;
  readonly isOfEnvelope?: boolean;
  readonly rule?: ValueSpec;
  /** Whether it is free content in XML. */
  readonly isFree?: boolean;
  /** What texts of errors say of it: its label, what its texts stand for, an example, the title of its code list. */
  readonly label?: string;
  readonly form?: "date" | "datetime" | "phoneNumber";
  readonly example?: string;
  readonly title?: string;
}

/** An object and its fields, in the order of the model. */
export interface ObjectSpec {
  readonly name: string;
  readonly isOpen?: boolean;
  /** What the values of further properties are. */
  readonly additional?: ValueSpec;
  /** The names of types of which one describes the object whole; exactly one where `isExclusive`. */
  readonly branches?: readonly string[];
  readonly isExclusive?: boolean;
  readonly fields: readonly FieldSpec[];
}

/** Makes the rules of values and of objects; `model.js` has their types. */
export interface RuleMaker {
  ofValue(spec: ValueSpec, types: Map<string, any>): any;
  ofObject(spec: ObjectSpec, types: Map<string, any>): any;
}

/** A message as its generated module declares it. */
export interface MessageSpec<K extends string, T> {
  readonly kind: K;
  readonly perimeter: string;
  readonly rootElement: string;
  readonly label: string;
  readonly namespace: string;
  readonly hasHeader: boolean;
  readonly virtualHosts: readonly string[];
  /** Where the id of the case file stands in the message's object: `["caseId"]`; empty where it has none. */
  readonly caseId: readonly string[];
  readonly root: ObjectSpec;
  readonly types: readonly ObjectSpec[];
  readonly rules?: RuleMaker;
  readonly sample: (() => T) | null;
  readonly minimal: (() => T) | null;
}
