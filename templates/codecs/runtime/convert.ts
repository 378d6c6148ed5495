// What the compiled conversions are made of. They take the common way: whatever is unusual, they leave to the table.

import { isPlain } from "../../validators/runtime/guard.js";
import { look, type Shapes, shapes } from "../../validators/runtime/shapes.js";
import { readDateTime, readDay, writeDateTime, writeDay } from "./calendar.js";

export { own } from "../../validators/runtime/guard.js";

/** How a value is converted. */
export interface Way {
  /** From texts to dates, and not from dates to texts. */
  readonly isDecoding: boolean;
  /** By walking the keys that are there, which is the faster way where values have many shapes. */
  readonly walks: boolean;
}

/** From texts to dates, and from dates to texts: each for values of few shapes, and for values of many. */
export const decoding: Ways = [
  { isDecoding: true, walks: false },
  { isDecoding: true, walks: true },
];
export const encoding: Ways = [
  { isDecoding: false, walks: false },
  { isDecoding: false, walks: true },
];

type Ways = readonly [few: Way, many: Way];

/** Gives a copy of a value with dates in the place of texts, or the other way; throws where that is not straightforward. */
export type Convert = (value: unknown, way: Way) => unknown;

/** An object of which nothing is known but the names that it may have. */
export type Loose<T> = { -readonly [K in keyof T]?: unknown };

const unusual = {};

/** Visits that the present conversion may still do: objects that share their parts can be a trillion as a tree. */
let budget = 0;

/** What was seen of the values of a conversion, to choose the faster way; it changes nothing else. */
interface Seen {
  readonly shapes: Shapes;
  reads: number;
}

const seenBy = new Map<Convert, Seen>();

/** What a conversion gives, or undefined for a value that it leaves to the table. */
export function attempt(convert: Convert, value: unknown, ways: Ways): { readonly value: unknown } | undefined {
  let seen = seenBy.get(convert);
  if (seen === undefined) {
    seen = { shapes: shapes(), reads: 0 };
    seenBy.set(convert, seen);
  }
  budget = 1_000_000;
  try {
    if (--seen.reads <= 0) seen.reads = look(seen.shapes, value);
    return { value: convert(value, ways[seen.reads > 0 ? 0 : 1]) };
  } catch {
    return undefined;
  }
}

/** The same object, where its own enumerable properties are all that it has. */
export function plain<T>(value: unknown): Loose<T> {
  if (typeof value !== "object" || value === null || --budget < 0 || !isPlain(value)) throw unusual;
  return value as Loose<T>;
}

/** A date-time. */
export function dateTime(value: unknown, way: Way): unknown {
  if (!way.isDecoding) return writeDateTime(value) ?? refuse();
  return typeof value === "string" ? readDateTime(value) : refuse();
}

/** A date. */
export function day(value: unknown, way: Way): unknown {
  if (!way.isDecoding) return writeDay(value) ?? refuse();
  return typeof value === "string" ? readDay(value) : refuse();
}

/** An array. */
export function list(value: unknown, convert: Convert, way: Way): unknown {
  if (!Array.isArray(value)) throw unusual;
  const { length } = value;
  budget -= length;
  if (budget < 0) throw unusual;
  const converted: unknown[] = [];
  for (let index = 0; index < length; index++) converted.push(convert(value[index], way));
  return converted;
}

/** An object whose properties are all of one type. */
export function map(value: unknown, convert: Convert, way: Way): unknown {
  const converted: { [key: string]: unknown } = { ...plain<{ [key: string]: unknown }>(value) };
  for (const key of Object.keys(converted)) put(converted, key, convert(converted[key], way));
  return converted;
}

/** Sets a property, also one that every object inherits: an assignment to `__proto__` would change what it inherits. */
export function put(object: object, key: string, value: unknown): void {
  Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
}

/** Leaves a value to the table. */
export function refuse(): never {
  throw unusual;
}
