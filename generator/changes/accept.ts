import type { Location } from "../source/location.js";
import type { Change, ChangeKind } from "./change.js";

/** A change that somebody has looked at and lives with, until a day. */
export interface Acceptance {
  readonly kind: ChangeKind;
  readonly model: string;
  /** As on the wire or as the document spells it. */
  readonly property?: string;
  readonly reason: string;
  /** The last day on which it counts: `2026-12-31`. */
  readonly expires: string;
  readonly at: Location;
}

/** Which changes are accepted, and which acceptances are of no use. */
export interface Acceptances {
  readonly accepted: ReadonlyMap<Change, Acceptance>;
  readonly expired: readonly Acceptance[];
  readonly unused: readonly Acceptance[];
}

/**
 * Lays acceptances over changes.
 *
 * @param today as `2026-12-31`; an acceptance still counts on its last day
 */
export function accept(changes: readonly Change[], list: readonly Acceptance[], today: string): Acceptances {
  const accepted = new Map<Change, Acceptance>();
  const used = new Set<Acceptance>();
  const valid = list.filter(({ expires }) => expires >= today);
  for (const change of changes) {
    const found = valid.find((one) => matches(one, change));
    if (!found) continue;
    accepted.set(change, found);
    used.add(found);
  }
  return {
    accepted,
    expired: list.filter(({ expires }) => expires < today),
    unused: valid.filter((one) => !used.has(one)),
  };
}

function matches(acceptance: Acceptance, { kind, model, property, writtenName }: Change): boolean {
  if (acceptance.kind !== kind || acceptance.model !== model) return false;
  return acceptance.property === property || (writtenName !== undefined && acceptance.property === writtenName);
}
