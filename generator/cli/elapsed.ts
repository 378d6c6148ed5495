import type { Terminal } from "./terminal.js";

/** ` in 1.8 s`, since the process started, where a person watches; nothing elsewhere, so that logs say the same each time. */
export function elapsed({ interactive }: Terminal): string {
  return interactive ? ` in ${(performance.now() / 1000).toFixed(1)} s` : "";
}
