import type { EmitOptions } from "../emit/target.js";
import type { Limits } from "../source/limits.js";
import type { Format } from "./report.js";

/** Everything a command can be told, by flag or by configuration; flags win. */
export interface Settings extends EmitOptions {
  readonly specs: string;
  readonly out: string;
  readonly root: readonly string[];
  readonly target: readonly string[];
  readonly dialect?: string;
  readonly overrides?: string;
  readonly templates?: string;
  readonly strict: boolean;
  readonly format: Format;
  /** How much the documents may hold; only in the configuration. */
  readonly limits: Partial<Limits>;
}

/** What holds where nothing was said. */
export const defaults: Settings = {
  specs: "specs",
  out: "out",
  root: [],
  target: ["interfaces", "validators", "docs", "catalog"],
  strict: false,
  format: "text",
  limits: {},
  nulls: "written",
  unknownProperties: "pass",
};
