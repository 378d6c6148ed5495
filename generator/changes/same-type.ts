import type { Type } from "../model/type.js";

/** Answers whether a model has no property at all, on either side. */
export type IsEmpty = (model: string) => boolean;

/**
 * Do two cells mean the same type? The order of values and of members is no difference, and neither is `unknown` beside
 * a reference to a model without properties: generators print such a model as `object` until it gets its first row.
 */
export function sameType(a: Type, b: Type, isEmpty: IsEmpty): boolean {
  switch (a.kind) {
    case "string":
    case "integer":
    case "number":
      return a.kind === b.kind && a.format === b.format;
    case "boolean":
      return a.kind === b.kind;
    case "unknown":
      return a.kind === b.kind || (b.kind === "reference" && isEmpty(b.model));
    case "reference":
      return b.kind === "reference" ? a.model === b.model : b.kind === "unknown" && isEmpty(a.model);
    case "array":
      return a.kind === b.kind && sameType(a.items, b.items, isEmpty);
    case "map":
      return a.kind === b.kind && sameType(a.values, b.values, isEmpty);
    case "enum":
      return a.kind === b.kind && a.open === b.open && sameSet(a.values, b.values, Object.is);
    case "union":
      return a.kind === b.kind && sameSet(a.members, b.members, (one, other) => sameType(one, other, isEmpty));
  }
}

function sameSet<Item>(a: readonly Item[], b: readonly Item[], same: (one: Item, other: Item) => boolean): boolean {
  const within = (one: Item, others: readonly Item[]) => others.some((other) => same(one, other));
  return a.every((one) => within(one, b)) && b.every((one) => a.some((other) => same(other, one)));
}
