import type { Settings } from "./settings.js";

/** The voices that a comparison can be reported in. */
export const diffFormats = ["text", "json", "github", "markdown", "sarif"] as const;

/** What `diff` is told. */
export interface DiffSettings extends Omit<Settings, "format"> {
  readonly before: string;
  readonly after: string;
  readonly format: (typeof diffFormats)[number];
}
