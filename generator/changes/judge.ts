import { assignable, type FindModel } from "../model/assignable.js";
import { compareText } from "../model/compare-text.js";
import { type Change, changeKinds, type Fact, type Verdict } from "./change.js";

/** The models that the two sides of a fact refer to. */
export interface Models {
  readonly before: FindModel;
  readonly after: FindModel;
}

/**
 * Whom does a fact break? One relation, asked twice: code that reads breaks when the new is not assignable to the old,
 * code that builds when the old is not assignable to the new. The one exception is what is gone: a name that is no longer
 * there breaks whoever uses it.
 */
export function judge(fact: Fact, models: Models): Change {
  return { ...fact, ...verdict(fact, models) };
}

function verdict(fact: Fact, models: Models): Verdict {
  switch (fact.kind) {
    case "model-removed":
    case "property-removed":
      return breaks(true, true);
    case "property-added":
      return breaks(false, fact.required);
    case "property-type-changed": {
      if (fact.unseen) return breaks(false, false);
      const before = { type: fact.from, models: models.before };
      const after = { type: fact.to, models: models.after };
      return breaks(!assignable(after, before), !assignable(before, after));
    }
    case "property-became-required":
    case "property-became-non-nullable":
      return breaks(false, true);
    case "property-became-optional":
    case "property-became-nullable":
      return breaks(true, false);
    case "enum-value-added":
      return breaks(!fact.open, false);
    case "enum-value-removed":
      return breaks(false, !fact.open);
    case "model-added":
    case "property-became-read-only":
    case "property-became-writable":
    case "property-became-write-only":
    case "property-became-readable":
    case "deprecated":
    case "default-changed":
    case "description-changed":
      return breaks(false, false);
  }
}

function breaks(reader: boolean, writer: boolean): Verdict {
  return { reader, writer, breaking: reader || writer };
}

/** Orders changes by weight, model, property and kind. */
export function compareChanges(a: Change, b: Change): number {
  return (
    weight(a) - weight(b) ||
    compareText(a.model, b.model) ||
    compareText(a.property ?? "", b.property ?? "") ||
    changeKinds.indexOf(a.kind) - changeKinds.indexOf(b.kind) ||
    compareText(valueText(a), valueText(b))
  );
}

function valueText(change: Change): string {
  return "value" in change ? JSON.stringify(change.value) : "";
}

/** 0 for what breaks, 1 for what changes the generated code, 2 for what changes only words about it. */
function weight({ breaking, kind }: Change): 0 | 1 | 2 {
  if (breaking) return 0;
  return kind === "description-changed" || kind === "default-changed" ? 2 : 1;
}
