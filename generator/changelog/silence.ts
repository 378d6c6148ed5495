import type { DiffReport } from "./diff-report.js";
import { counted } from "./groups.js";

/** What a report must say of what it cannot see, so that nobody takes silence for safety: a sentence each. */
export function silences({ unstated, unread }: Pick<DiffReport, "unstated" | "unread">): readonly string[] {
  const said: string[] = [];
  if (unstated.length > 0) {
    const last = unstated.at(-1);
    const list = unstated.length === 1 ? last : `${unstated.slice(0, -1).join(", ")} and ${last}`;
    said.push(`These documents do not state ${list}: such changes cannot be seen here.`);
  }
  if (unread > 0) {
    said.push(
      `${counted(unread, "place")} of the documents could not be read and ${unread === 1 ? "counts" : "count"} as unknown: run \`schemadown check\` to see them.`,
    );
  }
  return said;
}
