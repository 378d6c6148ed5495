// The words of a validator's table. They are plain data: what is wrong with a value and the JSON Schema are read from them.

import type { Guard } from "./guard.js";
import type { Node, Row } from "./node.js";

/** A check of `T`. Invariant: a check of something narrower or wider is another type. */
export interface Check<T> extends CheckWithin<T> {
  readonly "~in"?: (value: T) => void;
}

/** A check of `T` or of something narrower. */
export interface CheckWithin<T> {
  readonly "~out"?: () => T;
}

/** The properties that a check of `T` must list: all of them, and no others. */
export type Table<T> = keyof Named<T> extends never ? { readonly [name: string]: never } : Named<T>;

/** A property that must be there. */
export interface Required<T> {
  readonly required: true;
  readonly check: Check<T>;
}

/** A property that may be absent or `undefined`. */
export interface Optional<T> {
  readonly required: false;
  readonly check: Check<T>;
}

type Named<T> = {
  readonly [K in keyof T as string extends K ? never : number extends K ? never : K]-?: Partial<
    Pick<T, K>
  > extends Pick<T, K>
    ? Optional<Exclude<T[K], undefined>>
    : Required<Exclude<T[K], undefined>>;
};

/** A type with an index signature needs a check of the other properties; one without must have none. */
type Additional<T> = string extends keyof T
  ? unknown extends T[string & keyof T]
    ? [additional?: CheckWithin<unknown>]
    : [additional: CheckWithin<T[string & keyof T]>]
  : [];

type TypeOf<C> = C extends Check<infer T> ? T : never;
type Open<V> = V | (V extends string ? string & {} : never) | (V extends number ? number & {} : never);

/** Any string. */
export const string: Check<string> = { kind: "string" } as Check<string>;

/** A finite number. */
export const number: Check<number> = { kind: "number" } as Check<number>;

/** A whole finite number. */
export const integer: Check<number> = { kind: "integer" } as Check<number>;

/** `true` or `false`. */
export const boolean: Check<boolean> = { kind: "boolean" } as Check<boolean>;

/** Anything at all. */
export const unknown: Check<unknown> = { kind: "unknown" } as Check<unknown>;

/** A date of RFC 3339 that the calendar knows: `2024-02-29`. */
export const date: Check<string> = { kind: "date" } as Check<string>;

/** A date-time of RFC 3339 that calendar and clock know: `2024-02-29T12:00:00Z`. */
export const dateTime: Check<string> = { kind: "dateTime" } as Check<string>;

/** One of the values. */
export function enumeration<const V extends readonly (string | number)[]>(values: V): Check<V[number]> {
  return { kind: "enum", values, open: false } as Check<V[number]>;
}

/** One of the values, or one that is added later: any string where strings are listed, any number where numbers are. */
export function openEnumeration<const V extends readonly (string | number)[]>(values: V): Check<Open<V[number]>> {
  return { kind: "enum", values, open: true } as Check<Open<V[number]>>;
}

/** The same, or `null`. */
export function nullable<T>(check: Check<T>): Check<T | null> {
  return { kind: "nullable", of: nodeOf(check) } as Check<T | null>;
}

/** The check of another model, or of the same; asked for at its first use, because modules may import each other. */
export function reference<T>(to: () => Check<T>): Check<T> {
  let node: Node | undefined;
  return { kind: "reference", to: () => (node ??= nodeOfTable(to)) } as Check<T>;
}

/** One of the checks. */
export function union<const M extends readonly CheckWithin<unknown>[]>(members: M): Check<TypeOf<M[number]>> {
  return { kind: "union", members: members.map(nodeOf) } as Check<TypeOf<M[number]>>;
}

/** An array. A hole is an issue, and the last one: what follows may be four billion more. */
export function array<T>(check: Check<T>): Check<T[]> {
  return { kind: "array", items: nodeOf(check) } as Check<T[]>;
}

/** An object whose own enumerable properties are all of one type. */
export function map<T>(values: Check<T>): Check<{ [key: string]: T }> {
  return { kind: "object", rows: [], others: nodeOf(values) } as Check<{ [key: string]: T }>;
}

/** An object with the properties of the table; others pass, or are of the type that `additional` says. */
export function object<T>(name: string, table: Table<T>, ...[additional]: Additional<T>): Check<T> {
  return { kind: "object", name, rows: rowsOf(table), others: additional && nodeOf(additional) } as Check<T>;
}

/** An object with the properties of the table and no others. */
export function strictObject<T>(name: string, table: Table<T>): Check<T> {
  return { kind: "object", name, rows: rowsOf(table), others: false } as Check<T>;
}

/** The same, under the name of its model. */
export function named<T>(name: string, check: Check<T>): Check<T> {
  return { ...check, name } as Check<T>;
}

/** The same, for a model that can contain itself: how deep it is nested has a limit. */
export function recursive<T>(check: Check<T>): Check<T> {
  return { ...check, isRecursive: true } as Check<T>;
}

/** The same, with the guard that was compiled from the same table. */
export function guarded<T>(guard: Guard, check: Check<T>): Check<T> {
  return { ...check, guard } as Check<T>;
}

/** A property that must be there. */
export function required<T>(check: Check<T>): Required<T> {
  return { required: true, check };
}

/** A property that may be absent or `undefined`. */
export function optional<T>(check: Check<T>): Optional<T> {
  return { required: false, check };
}

/** The node that a check is. */
function nodeOf(check: CheckWithin<unknown>): Node {
  return check as unknown as Node;
}

const nodes = new WeakMap<() => CheckWithin<unknown>, Node>();

/** The node of a model's table, which is put together once. */
export function nodeOfTable(table: () => CheckWithin<unknown>): Node {
  const known = nodes.get(table);
  if (known !== undefined) return known;
  const node = nodeOf(table());
  nodes.set(table, node);
  return node;
}

function rowsOf(table: object): readonly Row[] {
  return Object.entries(table as { readonly [name: string]: Required<unknown> | Optional<unknown> }).map(
    ([name, { required, check }]) => ({
      name,
      node: nodeOf(check),
      required,
      own: name in Object.prototype,
    }),
  );
}
