// @generated. Do not edit: run `schemadown generate`.

// What guards are made of. A guard says whether a value fits, as fast as can be and without allocating; it may throw.

/** Says whether a value fits; `depth` is the length of the path that leads to it. */
export type Guard = (value: unknown, depth: number) => boolean;

/** An object of which nothing is known but the names that it may have. */
export type Loose<T> = { readonly [K in keyof T]?: unknown };

/** An object of which nothing is known. */
export type Members = { readonly [key: string]: unknown };

/** How long a path may be. Deeper values, and with them cycles, are an issue and not the end of the stack. */
export const deepest = 500;

/** True for an object that inherits nothing but what every object does: its own keys are all that it has. */
export function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** True when a property is the value's own: every object inherits a `constructor` and a `toString`. */
export function isOwn(value: object, key: string): boolean {
  return Object.hasOwn(value, key);
}

/** The value's own property, or undefined. */
export function own(value: object, key: string): unknown {
  return Object.hasOwn(value, key) ? (value as Members)[key] : undefined;
}

/** True when every enumerable key of the value's own is known; `last` gets them in their order. */
export function hasKnownKeys(value: object, isKnown: (key: string) => boolean, last: string[]): boolean {
  let at = 0;
  for (const key in value) {
    if (isKnown(key)) last[at++] = key;
    else if (Object.hasOwn(value, key)) return false;
  }
  return true;
}

// A graph of 40 objects that share each other can be a trillion as a tree. Guards of models that contain themselves, and
// of lists, therefore count what they visit. Whoever is over the budget throws, and the value is decided again by guards
// that remember. The budget is one for many calls: every 250,000th visit may cost a second look, and no call a reset.

const budgetOfAll = 250_000;
let budget = budgetOfAll;
let memory: Map<Guard, Memory> | undefined;
let isRecalling = false;
const exhausted = {};

/** Per value, the greatest depth at which it passed and the least at which it failed. */
interface Memory {
  readonly passed: Map<unknown, number>;
  readonly failed: Map<unknown, number>;
}

/** Counts visits. */
export function spend(visits: number): void {
  budget -= visits;
}

/** Counts visits; true when the guard must leave its answer to `recall`. */
export function isSpent(visits: number): boolean {
  budget -= visits;
  if (budget >= 0) return false;
  if (!isRecalling) return true;
  isRecalling = false;
  return false;
}

/**
 * The answer of a guard, remembered. Depth only ever makes a value fail, so what passed passes at any lesser depth and
 * what failed fails at any greater.
 */
export function recall(guard: Guard, value: unknown, depth: number): boolean {
  if (memory === undefined) throw exhausted;
  const known = memory.get(guard) ?? { passed: new Map(), failed: new Map() };
  memory.set(guard, known);
  if (depth <= (known.passed.get(value) ?? -1)) return true;
  if (depth >= (known.failed.get(value) ?? Number.POSITIVE_INFINITY)) return false;
  isRecalling = true;
  const passes = guard(value, depth);
  isRecalling = false;
  (passes ? known.passed : known.failed).set(value, depth);
  return passes;
}

/** The answer for a value whose guard threw: it is over the budget, or it cannot be read. */
export function decide(guards: readonly Guard[], value: unknown, depth = 0): boolean {
  // A getter of the value may validate something else meanwhile.
  const outer = memory;
  memory = new Map();
  budget = budget < 0 ? -1 : budgetOfAll;
  isRecalling = false;
  try {
    return guards.some((guard) => passes(guard, value, depth));
  } finally {
    memory = outer;
    budget = outer === undefined ? budgetOfAll : -1;
    isRecalling = false;
  }
}

function passes(guard: Guard, value: unknown, depth: number): boolean {
  try {
    return guard(value, depth);
  } catch {
    return false;
  }
}
