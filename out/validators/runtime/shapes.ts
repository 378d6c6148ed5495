// @generated. Do not edit: run `schemadown generate`.

// Which of two guards with the same answer is the faster one. V8 serves property loads from inline caches while a place in
// the code sees at most four hidden classes; past a few dozen, each load costs a search. A walk over the keys that are
// there costs the same whatever the classes are, but five times as much as loads from one class.

/** What a guard remembers of the values it has seen, to choose its path. It never changes an answer. */
export interface Shapes {
  /** Calls until the next value is looked at. */
  left: number;
  /** Values to look at one after the other, before only every 4,096th is. */
  first: number;
  /** True, for good, once a place in the values has had more than four orders of keys. */
  isMixed: boolean;
  /** Per place in the values, fingerprints of at most five orders of keys. */
  orders: Map<string, number[]> | undefined;
}

/** Nothing seen yet. */
export function shapes(): Shapes {
  return { left: 1, first: 64, isMixed: false, orders: undefined };
}

/** True while values like this one have had few orders of keys. Looks at few values, and reads no accessors. */
export function isUniform(seen: Shapes, value: unknown): boolean {
  if (seen.isMixed) return false;
  seen.left -= 1;
  return seen.left > 0 || look(seen, value);
}

function look(seen: Shapes, value: unknown): boolean {
  if (seen.first > 0) seen.first -= 1;
  seen.left = seen.first > 0 ? 1 : 4096;
  seen.orders ??= new Map();
  try {
    seen.isMixed = isNew(seen.orders, value, "", 0);
  } catch {
    // Whether a value can be read is for the guards to say.
  }
  if (seen.isMixed) seen.orders = undefined;
  return !seen.isMixed;
}

/** Notes the orders of keys of a value and of what is inside it; true when some place has had too many. */
function isNew(orders: Map<string, number[]>, value: unknown, place: string, depth: number): boolean {
  if (typeof value !== "object" || value === null || depth > 4) return false;
  if (Array.isArray(value)) {
    return value.slice(0, 8).some((item) => isNew(orders, item, place, depth + 1));
  }
  const all = Object.entries(Object.getOwnPropertyDescriptors(value)).slice(0, 200);
  const members = all.filter(([, { enumerable }]) => enumerable);
  let print = members.length;
  for (const [key] of members) print = (Math.imul(print, 31) + key.length * 128 + key.charCodeAt(key.length - 1)) | 0;
  const known = orders.get(place) ?? [];
  if (!known.includes(print)) known.push(print);
  if (known.length > 4) return true;
  // A model has as many places as its tables have rows that lead to models; more are names that the values made up.
  if (orders.size < 64) orders.set(place, known);
  return members.some(([key, member]) => isNew(orders, member.value, `${place}.${key.slice(0, 40)}`, depth + 1));
}
