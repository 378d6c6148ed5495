import type { EnumValue, Type } from "../model/type.js";

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
      return a.kind === b.kind && a.open === b.open && sameValues(a.values, b.values);
    case "union":
      return a.kind === b.kind && sameMembers(a.members, b.members, isEmpty);
  }
}

function sameValues(a: readonly EnumValue[], b: readonly EnumValue[]): boolean {
  const [one, other] = [new Set(a), new Set(b)];
  return one.size === other.size && a.every((value) => other.has(value));
}

/** Nearly all members are spelled alike on both sides; only the others are compared with each. */
function sameMembers(a: readonly Type[], b: readonly Type[], isEmpty: IsEmpty): boolean {
  const [spelled, others] = [a, b].map((members) => new Set(members.map((member) => JSON.stringify(member))));
  return (
    a.every((one) => others?.has(JSON.stringify(one)) || b.some((other) => sameType(one, other, isEmpty))) &&
    b.every((one) => spelled?.has(JSON.stringify(one)) || a.some((other) => sameType(other, one, isEmpty)))
  );
}
