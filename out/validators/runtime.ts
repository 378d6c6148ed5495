// @generated. Do not edit: run `schemadown generate`.

// What the validators of this folder are made of. No dependencies; nothing happens when it is imported.
//
// A check is defined once and walked in two ways: silently, to the first fault and without allocating, or collecting
// every issue. The silent walk always decides, so `is`, `validate`, `parse` and `~standard` cannot disagree.

// Schemas ------------------------------------------------------------------------------------------------------------

/** A check of `T` and a Standard Schema v1. Invariant: a schema of something narrower or wider is another type. */
export interface Schema<T> extends SchemaWithin<T> {
  readonly "~type"?: (value: T) => T;
}

/** A schema of `T` or of something narrower. */
export interface SchemaWithin<T> {
  readonly "~standard": StandardProps<T>;
  readonly "~check": Check;
}

/** The part of the Standard Schema v1 interface that a validator offers (standardschema.dev). */
export interface StandardProps<T> {
  readonly version: 1;
  readonly vendor: "schemadown";
  readonly types?: { readonly input: T; readonly output: T } | undefined;
  readonly validate: (value: unknown) => StandardResult<T>;
}

/** The value, or the issues. */
export type StandardResult<T> =
  | { readonly value: T; readonly issues?: undefined }
  | { readonly issues: readonly Issue[] };

/** The value, or every issue with it. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** One thing that is wrong with a value, and where. */
export interface Issue {
  readonly path: (string | number)[];
  readonly code: Code;
  readonly expected: string;
  /** Path, expectation and value in one sentence. */
  readonly message: string;
}

/** What kind of thing is wrong. */
export type Code = "type" | "required" | "format" | "enum" | "union" | "unknown-property" | "too-deep" | "unreadable";

/** The properties that a schema of `T` must list: all of them, and no others. */
export type Table<T> = keyof Named<T> extends never ? { readonly [name: string]: never } : Named<T>;

/** A property that must be there. */
export interface Required<T> {
  readonly required: true;
  readonly schema: Schema<T>;
}

/** A property that may be absent or `undefined`. */
export interface Optional<T> {
  readonly required: false;
  readonly schema: Schema<T>;
}

type Named<T> = {
  readonly [K in keyof T as string extends K ? never : number extends K ? never : K]-?: Partial<
    Pick<T, K>
  > extends Pick<T, K>
    ? Optional<Exclude<T[K], undefined>>
    : Required<Exclude<T[K], undefined>>;
};

/** A type with an index signature needs a schema of the other properties; one without must have none. */
type Additional<T> = string extends keyof T
  ? unknown extends T[string & keyof T]
    ? [additional?: SchemaWithin<unknown>]
    : [additional: SchemaWithin<T[string & keyof T]>]
  : [];

type TypeOf<S> = S extends Schema<infer T> ? T : never;

// Verdicts -----------------------------------------------------------------------------------------------------------

/** True when `value` is a `T`. */
export function is<T>(schema: Schema<T>, value: unknown): value is T {
  return start(schema["~check"], value, undefined);
}

/** `value` as a `T`, or every issue with it. */
export function validate<T>(schema: Schema<T>, value: unknown): Result<T> {
  return is(schema, value) ? { ok: true, value } : { ok: false, issues: collect(schema["~check"], value) };
}

/** `value` as a `T`; throws a `ValidationError` with every issue. */
export function parse<T>(schema: Schema<T>, value: unknown): T {
  if (is(schema, value)) return value;
  throw new ValidationError(collect(schema["~check"], value));
}

/** What `parse` throws: every issue, and a message that lists the first five. */
export class ValidationError extends Error {
  override readonly name: string = "ValidationError";
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    const lines = issues.slice(0, 5).map((issue) => issue.message);
    if (issues.length > 5) lines.push(`… and ${issues.length - 5} more`);
    super(lines.join("\n"));
    this.issues = issues;
  }
}

// Values -------------------------------------------------------------------------------------------------------------

/** Any string. */
export const string: Schema<string> = leaf("a string", (value) => typeof value === "string");

/** A finite number. */
export const number: Schema<number> = leaf("a number", Number.isFinite);

/** A whole finite number. */
export const integer: Schema<number> = leaf("an integer", Number.isInteger);

/** `true` or `false`. */
export const boolean: Schema<boolean> = leaf("a boolean", (value) => typeof value === "boolean");

/** Anything at all. */
export const unknown: Schema<unknown> = leaf("anything", () => true);

/** A date of RFC 3339 that the calendar knows: `2024-02-29`. */
export const date: Schema<string> = leaf("a date", isDate, formatOrType);

/** A date-time of RFC 3339 that calendar and clock know: `2024-02-29T12:00:00Z`. */
export const dateTime: Schema<string> = leaf("a date-time", isDateTime, formatOrType);

/** One of the values. */
export function enumeration<const V extends readonly (string | number)[]>(values: V): Schema<V[number]> {
  const known = new Set<unknown>(values);
  return schema({ fault: () => ({ code: "enum", expected: oneOf(values) }), fits: (value) => known.has(value) });
}

/** One of the values, or one that is added later: any string where strings are listed, any number where numbers are. */
export function openEnumeration<const V extends readonly (string | number)[]>(values: V): Schema<Open<V[number]>> {
  const strings = values.some((value) => typeof value === "string");
  const numbers = values.some((value) => typeof value === "number");
  return leaf(
    strings && numbers ? "a string or a number" : strings ? "a string" : "a number",
    (value) => (strings && typeof value === "string") || (numbers && Number.isFinite(value)),
  );
}

type Open<V> = V | (V extends string ? string & {} : never) | (V extends number ? number & {} : never);

// Compounds ----------------------------------------------------------------------------------------------------------

/** The same, or `null`. */
export function nullable<T>({ "~check": check }: Schema<T>): Schema<T | null> {
  return schema({
    fault(value) {
      const { code, expected } = check.fault(value);
      return { code, expected: `${expected} or null` };
    },
    fits: (value) => value === null || check.fits(value),
    inside: (value, depth, sink) => value === null || inside(check, value, depth, sink),
  });
}

/** The schema of another model, or of the same; asked for at its first use, because modules may import each other. */
export function reference<T>(target: () => Schema<T>): Schema<T> {
  return schema({
    fault: (value) => target()["~check"].fault(value),
    fits: (value) => target()["~check"].fits(value),
    inside: (value, depth, sink) => inside(target()["~check"], value, depth, sink),
  });
}

/** One of the schemas. */
export function union<const M extends readonly SchemaWithin<unknown>[]>(members: M): Schema<TypeOf<M[number]>> {
  const checks = members.map((member) => member["~check"]);
  const fault = (value: unknown): Fault => ({
    code: "union",
    expected: checks.map((check) => check.fault(value).expected).join(" or ") || "nothing",
  });
  return schema({
    fault,
    fits: () => true,
    inside(value, depth, sink) {
      for (const check of checks) if (walk(check, value, depth, undefined)) return true;
      if (sink === undefined) return false;
      const [near, ...others] = checks.filter((check) => check.fits(value));
      return near && others.length === 0 ? walk(near, value, depth, sink) : reject(sink, fault(value), show(value));
    },
  });
}

/** An array. A hole is an issue, and the last one: what follows may be four billion more. */
export function array<T>({ "~check": check }: Schema<T>): Schema<T[]> {
  const item: Slot = { check, required: true, own: false };
  return schema({
    fault: () => ({ code: "type", expected: "an array" }),
    fits: Array.isArray,
    inside(value, depth, sink) {
      const list = value as Holder & { readonly length: number };
      // Read once: a getter that appends to the list would never let it end.
      const length = list.length;
      let passes = true;
      for (let index = 0; index < length; index++) {
        if (step(item, list, index, depth, sink)) continue;
        passes = false;
        if (sink === undefined || !(index in list)) break;
      }
      return passes;
    },
  });
}

/** An object whose own enumerable properties are all of one type. */
export function map<T>(values: Schema<T>): Schema<{ [key: string]: T }> {
  return record("an object", {}, values["~check"]);
}

/** An object with the properties of the table; others pass, or are of the type that `additional` says. */
export function object<T>(name: string, table: Table<T>, ...[additional]: Additional<T>): Schema<T> {
  return record(`an object (${name})`, table, additional?.["~check"]);
}

/** An object with the properties of the table and no others. */
export function strictObject<T>(name: string, table: Table<T>): Schema<T> {
  return record(`an object (${name})`, table, surplus);
}

/** A property that must be there. */
export function required<T>(schema: Schema<T>): Required<T> {
  return { required: true, schema };
}

/** A property that may be absent or `undefined`. */
export function optional<T>(schema: Schema<T>): Optional<T> {
  return { required: false, schema };
}

const surplus: Check = {
  fault: () => ({ code: "unknown-property", expected: "no property of this name" }),
  fits: () => false,
};

function record<T>(expected: string, table: object, rest: Check | undefined): Schema<T> {
  const slots = Object.entries(table as { readonly [name: string]: Required<unknown> | Optional<unknown> }).map(
    ([name, { required, schema }]) => ({ name, required, check: schema["~check"], own: name in Object.prototype }),
  );
  const names = new Set(slots.map((slot) => slot.name));
  const other: Slot | undefined = rest && { check: rest, required: true, own: true };
  return schema({
    fault: () => ({ code: "type", expected }),
    fits: (value) => typeof value === "object" && value !== null && !Array.isArray(value),
    inside(value, depth, sink) {
      const holder = value as Holder;
      let passes = true;
      for (const slot of slots) {
        if (step(slot, holder, slot.name, depth, sink)) continue;
        passes = false;
        if (sink === undefined) return false;
      }
      if (other === undefined) return passes;
      for (const key in holder) {
        if (!Object.hasOwn(holder, key) || names.has(key) || step(other, holder, key, depth, sink)) continue;
        passes = false;
        if (sink === undefined) return false;
      }
      return passes;
    },
  });
}

// The walk -----------------------------------------------------------------------------------------------------------

/** How a schema checks: first the value itself, then what is inside it. */
interface Check {
  fits(value: unknown): boolean;
  inside?(value: unknown, depth: number, sink: Sink | undefined): boolean;
  /** What to say when a value does not fit. */
  fault(value: unknown): Fault;
}

interface Fault {
  readonly code: Code;
  readonly expected: string;
}

/** A place in an object or an array: what must be there. */
interface Slot {
  readonly check: Check;
  readonly required: boolean;
  /** Every object has a `constructor` and a `toString`; only its own is a property in the sense of a document. */
  readonly own: boolean;
}

/** Where a collecting walk puts issues; a silent walk has none. */
interface Sink {
  readonly issues: Issue[];
  readonly path: (string | number)[];
  tooDeep: boolean;
}

type Holder = { readonly [key: string | number]: unknown };

/** How long a path may be. Deeper values, and with them cycles, are an issue and not the end of the stack. */
const deepest = 500;

/** Checks that a walk may still do before it begins to remember what it has seen. */
let budget = 0;
let memory: Map<Check, Memory> | undefined;

/** Per value, the greatest depth at which it passed and the least at which it failed, silently or with issues. */
interface Memory {
  readonly passed: Map<unknown, number>;
  readonly failed: Map<unknown, number>;
  readonly reported: Map<unknown, number>;
}

function start(check: Check, value: unknown, sink: Sink | undefined): boolean {
  // A getter of the value may validate something else meanwhile.
  const outerBudget = budget;
  const outerMemory = memory;
  budget = sink === undefined ? 1_000_000 : 20_000;
  memory = undefined;
  try {
    return walk(check, value, 0, sink);
  } catch {
    return reject(sink, unreadable, "something unreadable");
  } finally {
    budget = outerBudget;
    memory = outerMemory;
  }
}

function collect(check: Check, value: unknown): Issue[] {
  const sink: Sink = { issues: [], path: [], tooDeep: false };
  // Only a value that reads differently the second time leaves no issue.
  if (start(check, value, sink)) reject(sink, unreadable, "one that changes while it is read");
  return sink.issues;
}

function walk(check: Check, value: unknown, depth: number, sink: Sink | undefined): boolean {
  if (!check.fits(value)) return sink === undefined ? false : reject(sink, check.fault(value), show(value));
  if (check.inside === undefined) return true;
  if (depth > deepest) return rejectDepth(sink);
  budget -= 1;
  return budget > 0 ? check.inside(value, depth, sink) : recall(check, value, depth, sink);
}

function inside(check: Check, value: unknown, depth: number, sink: Sink | undefined): boolean {
  return check.inside === undefined || check.inside(value, depth, sink);
}

/** Walks what is in one place. In a collecting walk, a getter that throws is an issue of this place alone. */
function step(slot: Slot, holder: Holder, key: string | number, depth: number, sink: Sink | undefined): boolean {
  if (sink === undefined) return read(slot, holder, key, depth + 1, sink);
  const length = sink.path.push(key);
  try {
    return read(slot, holder, key, depth + 1, sink);
  } catch {
    sink.path.length = length;
    return reject(sink, unreadable, "something unreadable");
  } finally {
    sink.path.length = length - 1;
  }
}

function read(slot: Slot, holder: Holder, key: string | number, depth: number, sink: Sink | undefined): boolean {
  const value = slot.own && !Object.hasOwn(holder, key) ? undefined : holder[key];
  if (value !== undefined) return walk(slot.check, value, depth, sink);
  if (!slot.required) return true;
  if (slot.own ? Object.hasOwn(holder, key) : key in holder) return walk(slot.check, value, depth, sink);
  return sink === undefined ? false : reject(sink, { ...slot.check.fault(value), code: "required" }, "nothing");
}

/**
 * The walk of a value that may contain the same objects again and again, as a graph of 40 objects can a trillion times.
 *
 * Depth only ever makes a value fail, so what passed passes at any lesser depth and what failed fails at any greater.
 * An object that is met again has its issues listed under its first path.
 */
function recall(check: Check, value: unknown, depth: number, sink: Sink | undefined): boolean {
  memory ??= new Map();
  const known = memory.get(check) ?? { passed: new Map(), failed: new Map(), reported: new Map() };
  memory.set(check, known);
  const failed = sink === undefined ? known.failed : known.reported;
  if (depth <= (known.passed.get(value) ?? -1)) return true;
  if (depth >= (failed.get(value) ?? Number.POSITIVE_INFINITY)) return false;
  const passes = inside(check, value, depth, sink);
  (passes ? known.passed : failed).set(value, depth);
  return passes;
}

function schema<T>(check: Check): Schema<T> {
  const self: Schema<T> = {
    "~standard": {
      version: 1,
      vendor: "schemadown",
      validate: (value) => (is(self, value) ? { value } : { issues: collect(check, value) }),
    },
    "~check": check,
  };
  return self;
}

function leaf<T>(
  expected: string,
  fits: (value: unknown) => boolean,
  code: (value: unknown) => Code = () => "type",
): Schema<T> {
  return schema({ fault: (value) => ({ code: code(value), expected }), fits });
}

function formatOrType(value: unknown): Code {
  return typeof value === "string" ? "format" : "type";
}

// Dates --------------------------------------------------------------------------------------------------------------

// RFC 3339, section 5.6. The patterns know all of the calendar but leap years, and all of the clock but leap seconds.
const day = String.raw`\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|[12]\d))`;
const time = String.raw`(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)`;
const datePattern = new RegExp(`^${day}$`);
const dateTimePattern = new RegExp(`^${day}[Tt]${time}$`);

function isDate(value: unknown): boolean {
  return typeof value === "string" && datePattern.test(value) && isInCalendar(value);
}

function isDateTime(value: unknown): boolean {
  return typeof value === "string" && dateTimePattern.test(value) && isInCalendar(value) && isOnClock(value);
}

/** Only a leap year has a 29 February. */
function isInCalendar(text: string): boolean {
  if (!text.startsWith("02-29", 5)) return true;
  return digits(text, 2) === 0 ? digits(text, 0) % 4 === 0 : digits(text, 2) % 4 === 0;
}

/** A leap second comes only at the end of a day in UTC. */
function isOnClock(text: string): boolean {
  if (digits(text, 17) < 60) return true;
  const zone = text.length - 6;
  const offset = /[Zz]$/.test(text) ? 0 : digits(text, zone + 1) * 60 + digits(text, zone + 4);
  const minute = digits(text, 11) * 60 + digits(text, 14) + (text[zone] === "-" ? offset : -offset);
  return (minute + 1440) % 1440 === 1439;
}

function digits(text: string, at: number): number {
  return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
}

// Words --------------------------------------------------------------------------------------------------------------

const unreadable: Fault = { code: "unreadable", expected: "a value that can be read" };

/** Always false, so that a check can end with it. */
function reject(sink: Sink | undefined, { code, expected }: Fault, got: string): false {
  if (sink === undefined) return false;
  const path = [...sink.path];
  const place = path.length === 0 ? "" : `${placeOf(path)}: `;
  sink.issues.push({ path, code, expected, message: `${place}expected ${expected}, got ${got}` });
  return false;
}

/** Says it once: in a cycle, each way round would say it again. */
function rejectDepth(sink: Sink | undefined): false {
  if (sink === undefined || sink.tooDeep) return false;
  sink.tooDeep = true;
  return reject(sink, { code: "too-deep", expected: `at most ${deepest} levels` }, "more");
}

/** `segments[1].startTime`, without the middle of what is too long to be read. */
function placeOf(path: readonly (string | number)[]): string {
  const keys = path.map((key, index) => {
    if (typeof key === "number") return `[${key}]`;
    if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]{0,80}$/u.test(key)) return `[${quote(key)}]`;
    return index === 0 ? key : `.${key}`;
  });
  return (keys.length > 20 ? [...keys.slice(0, 10), "…", ...keys.slice(-5)] : keys).join("");
}

/** A value in a few words, whatever it is. */
function show(value: unknown): string {
  if (typeof value === "string") return quote(value);
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  if (typeof value === "function" || typeof value === "symbol" || typeof value === "bigint") return `a ${typeof value}`;
  if (typeof value !== "object" || value === null) return String(value);
  try {
    return Array.isArray(value) ? "an array" : "an object";
  } catch {
    return "something unreadable";
  }
}

function quote(text: string): string {
  const unseen = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;
  const shown = JSON.stringify(text.length > 60 ? text.slice(0, 60) : text);
  const safe = shown.replace(unseen, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return text.length > 60 ? `${safe}…` : safe;
}

function oneOf(values: readonly (string | number)[]): string {
  const shown = values.slice(0, 10).map(show);
  if (values.length > 10) return `${shown.join(", ")} or one of ${values.length - 10} others`;
  const last = shown.pop() ?? "nothing";
  return shown.length === 0 ? last : `${shown.join(", ")} or ${last}`;
}
