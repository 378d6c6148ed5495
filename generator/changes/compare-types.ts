import type { EnumValue, Type } from "../model/type.js";
import type { Fact, TypeChange } from "./change.js";
import { type IsEmpty, sameType } from "./same-type.js";

/** A fact about types that does not say yet what it is about. */
export type TypeFact = TypeChange | Pick<ValueFact, "kind" | "value" | "open">;

type ValueFact = Extract<Fact, { readonly kind: "enum-value-added" | "enum-value-removed" }>;

/**
 * How two types differ: not at all, in values of an enumeration that stands in the same place on both sides, or
 * altogether.
 */
export function compareTypes(from: Type, to: Type, isEmpty: IsEmpty): readonly TypeFact[] {
  if (sameType(from, to, isEmpty)) return [];
  return compareValues(from, to) ?? [{ kind: "property-type-changed", from, to }];
}

function compareValues(from: Type, to: Type): readonly TypeFact[] | undefined {
  if (from.kind === "array" && to.kind === "array") return compareValues(from.items, to.items);
  if (from.kind === "map" && to.kind === "map") return compareValues(from.values, to.values);
  if (from.kind !== "enum" || to.kind !== "enum" || from.open !== to.open) return undefined;
  return valueFacts(from.values, to.values, from.open === true);
}

/** The values that only one of two lists has. */
export function valueFacts(
  before: readonly EnumValue[],
  after: readonly EnumValue[],
  open: boolean,
): readonly TypeFact[] {
  const [old, now] = [new Set(before), new Set(after)];
  const only = (kind: ValueFact["kind"], values: ReadonlySet<EnumValue>, others: ReadonlySet<EnumValue>) =>
    [...values].filter((value) => !others.has(value)).map((value) => ({ kind, value, open }));
  return [...only("enum-value-removed", old, now), ...only("enum-value-added", now, old)];
}
