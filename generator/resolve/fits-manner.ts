import type { Dialect } from "../dialects/dialect.js";
import type { SampledDoc, SampledRow } from "./dialect-evidence.js";
import type { Sample } from "./dialect-sample.js";
import { isOptional, isReadOnly } from "./type-cell.js";

/** By how much `fitsManner` of two dialects can differ at most: from 5.4 for all that speaks for one to -2.65. */
export const widestManner = 8.1;

/** How well a dialect fits beside its types: names in their case, headings, frames, notes. A perfect fit is about 4. */
export function fitsManner({ docs, rows, all }: Sample, dialect: Dialect): number {
  const share = (count: number, total: number) => (total === 0 ? 0 : count / total);
  const named = rows.filter((row) => inCase(row.name.text, dialect.propertyCase)).length;
  const titled = docs.filter((doc) => hasTitle(doc, dialect)).length;
  const tables = docs.flatMap((doc) => doc.table ?? []);
  const framed = tables.filter((table) => table.piped === dialect.piped).length;
  const noted = rows.filter((row) => inNotes(row, dialect)).length;
  // A footer tells its dialect; documents without one tell nothing.
  const footed = docs.filter((doc) => doc.footer !== undefined).length * (dialect.footer ? 1 : -1);
  const described = dialect.describesModels === false ? docs.filter(({ description }) => description).length : 0;
  return (
    share(named, rows.length) +
    share(titled, docs.length) +
    share(framed, tables.length) +
    share(noted, rows.length) +
    share(footed, docs.length) -
    share(described, docs.length) +
    strictness(dialect, all)
  );
}

/** A dialect that rules more out, and has not been ruled out, is the likelier one; a rare one is the less likely. */
function strictness({ readOnlyNotes, marks, alwaysMarked, rare }: Dialect, cells: Sample["all"]): number {
  const silence = readOnlyNotes === false ? (cells.some(({ row }) => isReadOnly(row)) ? -0.5 : 0.1) : 0;
  const isMarked = alwaysMarked !== undefined || (marks["Pointer to"] === "nothing" && cells.some(isPointed));
  return silence + (isMarked ? 0.3 : 0) - (rare ? 0.15 : 0);
}

/** True for the type of what is not optional, and yet a pointer. */
function isPointed({ row }: Sample["all"][number]): boolean {
  return !isOptional(row) && row.type.text.startsWith("Pointer to ");
}

function hasTitle({ name, title }: SampledDoc, dialect: Dialect): boolean {
  const [before = "", after = ""] = dialect.title.split("{name}");
  if (!title.endsWith(after)) return false;
  const head = title.slice(0, title.length - after.length);
  const separator = before.replace("{package}", "");
  if (before.startsWith("{package}")) return head.includes(separator) && head !== name;
  return head.startsWith(before) && !/::|\.|^# |^Table /.test(head.slice(before.length).replace(name, ""));
}

/** Whether the notes are those that the dialect writes. */
function inNotes(row: SampledRow, dialect: Dialect): boolean {
  const { literals, readOnlyNotes, columns, optionalNote = "[optional]", defaultsAlways } = dialect;
  const notes = row.notes ?? "";
  if ((row.notes === undefined) !== (dialect.withoutNotes === true)) return false;
  if (readOnlyNotes === false && notes.includes("[readonly")) return false;
  if (notes.includes("[optional") && !notes.includes(optionalNote)) return false;
  if ((columns?.includes("mapping") ?? false) !== (row.mapping !== undefined)) return false;
  const head = "[default to ";
  const ended = notes.trimEnd();
  const from = ended.endsWith("]") ? ended.indexOf(head) : -1;
  const written = from === -1 ? undefined : ended.slice(from + head.length, -1);
  if (written === undefined) return defaultsAlways === undefined || (defaultsAlways === "optional" && !isOptional(row));
  if (/^(?:null|None|nothing|undefined|nil)$/.test(written)) return literals.none.includes(written);
  const [wrapper] = literals.wrappers.filter((text) => /^(?:@|Some)/.test(text));
  return wrapper === undefined
    ? !/^(?:@|Some\()/.test(written)
    : /^(?:@|Some\()/.test(written) || !/^"[^"]*"$/.test(written);
}

function inCase(name: string, propertyCase: Dialect["propertyCase"]): boolean {
  switch (propertyCase) {
    case "snake":
      return /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/.test(name);
    case "camel":
      return /^[a-z][a-zA-Z0-9]*$/.test(name);
    case "pascal":
      return /^[A-Z_][a-zA-Z0-9]*$/.test(name);
    case "spelled":
      return /Underscore|Minus|Dollar|Period/.test(name) || !/[^a-zA-Z0-9]/.test(name);
    case "kept":
      return true;
  }
}
