/** How much a diagnostic weighs: with an `error` nothing is written; `info` is for what was repaired without doubt. */
export type Severity = "error" | "warning" | "info";
