import type { Settings } from "./settings.js";

/** The voices that a comparison can be reported in. */
export const diffFormats = ["text", "json", "github", "markdown", "sarif"] as const;

/** One of the voices. */
export type DiffFormat = (typeof diffFormats)[number];

/** What `diff` is told. */
export interface DiffSettings extends Omit<Settings, "format"> {
  readonly before: string;
  readonly after: string;
  readonly format: DiffFormat;
}
