import type { Property } from "../model/model.js";
import type { EmitOptions } from "./target.js";

/** True when a property may be `null`: one rule for all targets, so that type, validator and page cannot disagree. */
export function isNullable({ nullable, required }: Property, { nulls }: EmitOptions): boolean {
  return nullable === true || (nulls === "optional" && !required);
}
