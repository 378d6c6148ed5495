// Which of two guards with the same answer is the faster one. V8 serves property loads from inline caches while a place in
// the code sees at most four hidden classes; past a few dozen, each load costs a search. A walk over the keys that are
// there costs the same whatever the classes are, but five times as much as loads from one class.

/** What a guard remembers of the values it has seen, to choose its path. It never changes an answer. */
export interface Shapes {
  /** Calls from one look to the next: twice as many after each that finds nothing new, up to 16,384. */
  interval: number;
  /** Per place in the values, fingerprints of at most four orders of keys; undefined, for good, once there were five. */
  orders: Map<string, number[]> | undefined;
  /** How many objects the present look may still see. */
  visits: number;
}

/** Nothing seen yet. */
export function shapes(): Shapes {
  return { interval: 1, orders: new Map(), visits: 0 };
}

/**
 * How many values, with this one, may be read property after property before the next look: 0 once a place in the values
 * has had many orders of keys. A look calls no accessors.
 *
 * Looks are rare from the start, or V8 would inline this function into the guard in the place of what is hot.
 */
export function look(seen: Shapes, value: unknown): number {
  if (seen.orders === undefined) return 0;
  seen.visits = 64;
  try {
    seen.interval = isNew(seen, seen.orders, value, "") ? 1 : Math.min(seen.interval * 2, 16384);
  } catch {
    // Whether a value can be read is for the guards to say.
  }
  for (const orders of seen.orders.values()) {
    if (orders.length > 4) {
      seen.orders = undefined;
      return 0;
    }
  }
  return seen.interval;
}

/** Notes the orders of keys of a value and of what is inside it; true when one of them is new. */
function isNew(seen: Shapes, orders: Map<string, number[]>, value: unknown, place: string): boolean {
  if (typeof value !== "object" || value === null || seen.visits <= 0) return false;
  seen.visits -= 1;
  const isList = Array.isArray(value);
  const keys = isList ? firstIndices.slice(0, value.length) : Object.keys(value).slice(0, 200);
  let found = !isList && isNewOrder(orders, place, keys);
  for (const key of keys) {
    const member: unknown = Object.getOwnPropertyDescriptor(value, key)?.value;
    const inner = isList ? place : `${place}.${key.slice(0, 40)}`;
    if (typeof member === "object" && isNew(seen, orders, member, inner)) found = true;
  }
  return found;
}

function isNewOrder(orders: Map<string, number[]>, place: string, keys: readonly string[]): boolean {
  let print = keys.length;
  for (const key of keys) print = (Math.imul(print, 31) + key.length * 128 + key.charCodeAt(key.length - 1)) | 0;
  const known = orders.get(place) ?? [];
  // A model has as many places as its tables have rows that lead to models; more are names that the values made up.
  if (known.includes(print) || (known.length === 0 && orders.size >= 64)) return false;
  orders.set(place, known);
  return known.push(print) > 0;
}

const firstIndices = ["0", "1", "2", "3", "4", "5", "6", "7"];
