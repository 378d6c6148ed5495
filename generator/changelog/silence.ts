import type { DiffReport } from "./diff-report.js";
import { counted } from "./groups.js";

/**
 * What a report must say of what it cannot see, so that nobody takes silence for safety: a sentence each.
 *
 * @param shown makes a name from documents safe for the report
 */
export function silences(
  { before, after, unstated, unread, uncompared }: DiffReport,
  shown: (name: string) => string,
): readonly string[] {
  const said: string[] = [];
  const [was, is] = [before.source.dialect, after.source.dialect];
  if (was !== is)
    said.push(`Written in two dialects (${shown(was)}, ${shown(is)}): a change may be one of the dialect.`);
  if (uncompared.length > 0) {
    const names = uncompared.slice(0, 10).map(shown).join(", ");
    const more = uncompared.length > 10 ? ` and ${uncompared.length - 10} more` : "";
    said.push(`Not compared, because a document has an error: ${names}${more}.`);
  }
  if (unstated.length > 0) said.push(`Not stated in these documents, so not seen here: ${unstated.join("; ")}.`);
  if (unread > 0) {
    said.push(
      `${counted(unread, "place")} of the documents could not be understood: changes there are not seen; \`schemadown check\` names them.`,
    );
  }
  return said;
}
