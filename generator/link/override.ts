import type { JsonValue } from "../model/json-value.js";
import type { Type } from "../model/type.js";
import type { Location } from "../source/location.js";

/** A correction of what the documents say, with a reason. */
export interface Override {
  readonly model: string;
  /** The property as the document or the wire spells it; without one, the model itself is missing and gets a type. */
  readonly property?: string;
  readonly set: OverriddenFacts;
  readonly reason: string;
  readonly at: Location;
}

/** The facts that a correction may set. */
export interface OverriddenFacts {
  readonly name?: string;
  readonly type?: Type;
  readonly required?: boolean;
  readonly nullable?: boolean;
  readonly readOnly?: boolean;
  readonly writeOnly?: boolean;
  readonly deprecated?: boolean;
  readonly description?: string;
  readonly default?: JsonValue;
}
