import type { FailOn } from "../changelog/diff-report.js";
import type { Dates, EmitOptions, Layout } from "../emit/target.js";
import type { Reader } from "../reader.js";
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
  /** The configuration that was read, where there was one. */
  readonly config?: string;
  /** Where `pull` brings documents from; in the configuration below the key `pull`. */
  readonly from?: string;
  readonly ref?: string;
  readonly folder?: string;
  readonly frozen: boolean;
  readonly layout: Layout;
  /** Who reads Markdown. */
  readonly reader: Reader;
  /** Whether to generate again whenever a document changes. */
  readonly watch?: boolean;
  /** Whether to remember what a run found. */
  readonly cache: boolean;
  /** Where; `node_modules/.cache/schemadown` when absent. */
  readonly cacheDir?: string;
  readonly strict: boolean;
  readonly format: Format;
  /** How much the documents may hold; only in the configuration. */
  readonly limits: Partial<Limits>;
  /** Which changes make `diff` fail. */
  readonly failOn: FailOn;
  /** The file of accepted changes. */
  readonly accept?: string;
  /** Where `upgrade` leaves its report, as Markdown. */
  readonly report: string;
}

/** How files can be laid out. */
export const layouts = ["per-model", "single"] as const satisfies readonly Layout[];

/** What dates can become. */
export const dateKinds = ["string", "Date", "Temporal"] as const satisfies readonly Dates[];

/** Who can read Markdown. */
export const readers = ["auto", "remark"] as const satisfies readonly Reader[];

/** What holds where nothing was said. */
export const defaults: Settings = {
  specs: "specs",
  out: "out",
  root: [],
  target: ["interfaces", "validators", "docs", "catalog"],
  frozen: false,
  layout: "per-model",
  reader: "auto",
  cache: true,
  strict: false,
  format: "text",
  limits: {},
  failOn: "breaking",
  report: "schemadown-upgrade.md",
  nulls: "written",
  unknownProperties: "pass",
  dates: "string",
};
