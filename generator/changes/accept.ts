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
  const byModel = new Map<string, Acceptance[]>();
  for (const one of valid) {
    const those = byModel.get(subjectOf(one)) ?? [];
    those.push(one);
    byModel.set(subjectOf(one), those);
  }
  for (const change of changes) {
    const found = byModel.get(subjectOf(change))?.find((one) => matches(one, change));
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

/** What an acceptance and its change have in common, beside the property. */
function subjectOf({ kind, model }: Acceptance | Change): string {
  return `${kind} ${model}`;
}

function matches(acceptance: Acceptance, { property, writtenName }: Change): boolean {
  return acceptance.property === property || (writtenName !== undefined && acceptance.property === writtenName);
}
