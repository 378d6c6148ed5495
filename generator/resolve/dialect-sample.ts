import { compareText } from "../model/compare-text.js";
import type { ModelDoc } from "../syntax/model-doc.js";
import type { ModelNames } from "./model-names.js";

/** What of a document a dialect is tried on. */
export interface SampledDoc {
  readonly name: string;
  readonly title: string;
  readonly description?: object | undefined;
  readonly footer?: object | undefined;
  readonly table?: { readonly piped: boolean } | undefined;
}

/** What of a row a dialect is tried on. */
export interface SampledRow extends TypeCell {
  readonly name: { readonly text: string };
  readonly mapping?: object | undefined;
}

/** What of a type cell a dialect is tried on. */
export interface TypeCell {
  readonly type: {
    readonly text: string;
    readonly link?: string | undefined;
    readonly anchor?: string | undefined;
  };
  readonly notes?: string | undefined;
}

/** What tells the dialect of a set. Plain data; that of one document can be put in the place of another's. */
export interface DialectEvidence {
  /** The first document. */
  readonly first: string | undefined;
  /** Some documents, each with some of its rows, by their places among all. */
  readonly docs: Readonly<Record<number, DocEvidence>>;
  /** All type cells that differ for some dialect. */
  readonly cells: readonly TypeCell[];
  /** The places of its type cells among all, of each document. */
  readonly cellsOf: readonly (readonly number[])[];
  /** What dialects were found to make of them. */
  readonly verdicts: Verdicts;
}

/**
 * 1 where a dialect explains a type cell and 0 where it does not, as far as that was asked, by the places of both. Noted when
 * it is found: equal cells are explained alike as long as the models of the set bear the same names.
 */
export type Verdicts = Record<number, Record<number, 0 | 1>>;

/** What one document adds. */
export interface DocEvidence {
  readonly doc: SampledDoc;
  readonly rows: readonly SampledRow[];
}

/** What dialects are tried on: equal type cells once, with how often they stand there. */
export interface Sample {
  readonly docs: readonly SampledDoc[];
  readonly rows: readonly SampledRow[];
  /** The type cells that stand there most often, the most frequent first. */
  readonly types: readonly Trial[];
  /** All type cells, these first. */
  readonly all: readonly Trial[];
  /** How many type cells there are. */
  readonly total: number;
  readonly models: ModelNames;
  readonly verdicts: Verdicts;
}

/** A type cell, its place among all, and how many are like it. */
export interface Trial {
  readonly row: TypeCell;
  readonly cell: number;
  readonly count: number;
}

/** How many documents, rows or type cells are asked, so that dialects of large sets are told apart as fast as of small ones. */
const enough = 500;

/** What the documents of a set tell of their dialect. */
export function evidenceOf(docs: readonly ModelDoc[]): DialectEvidence {
  const cells = createCells([]);
  const sampled: Record<number, DocEvidence> = {};
  const cellsOf = docs.map((doc, place) => {
    if (isSampled(place, docs.length)) sampled[place] = docEvidence(doc, place, docs.length);
    return cells.of(doc);
  });
  return { first: docs[0]?.at.file, docs: sampled, cells: cells.all, cellsOf, verdicts: {} };
}

/** The same evidence with one document in another wording; the very same when that tells nothing new. */
export function withDoc(evidence: DialectEvidence, place: number, doc: ModelDoc): DialectEvidence {
  const { docs, cells, cellsOf } = evidence;
  const count = cellsOf.length;
  const before = docs[place];
  const now = before && docEvidence(doc, place, count);
  const isSame = JSON.stringify(now) === JSON.stringify(before);
  if (isSame && hasCells(doc, cellsOf[place] ?? [], cells)) return evidence;
  const collected = createCells(cells);
  const own = collected.of(doc);
  return {
    ...evidence,
    docs: now ? { ...docs, [place]: now } : docs,
    cells: collected.all,
    cellsOf: cellsOf.with(place, own),
  };
}

/** True for a document that holds just these of some type cells. */
function hasCells({ table }: ModelDoc, places: readonly number[], cells: readonly TypeCell[]): boolean {
  const rows = table?.rows ?? [];
  return (
    rows.length === places.length &&
    rows.every((row, index) => {
      const cell = cells[places[index] ?? -1];
      return cell !== undefined && keyOf(row) === keyOf(cell);
    })
  );
}

/** Chooses what the dialects are tried on. Which documents are chosen depends on their number only. */
export function sampleOf({ docs, cells, cellsOf, verdicts }: DialectEvidence, models: ModelNames): Sample {
  const counts = new Uint32Array(cells.length);
  let total = 0;
  for (const list of cellsOf) {
    for (const cell of list) counts[cell] = (counts[cell] ?? 0) + 1;
    total += list.length;
  }
  // Thousands of cells stand there once: only those that may be among the most frequent are put in order.
  const least = Math.max(1, counts.toSorted().at(-enough) ?? 0);
  const often: (Trial & { readonly key: string })[] = [];
  const seldom: Trial[] = [];
  for (const [cell, row] of cells.entries()) {
    const count = counts[cell] ?? 0;
    if (count >= least) often.push({ row, cell, count, key: keyOf(row) });
    else if (count > 0) seldom.push({ row, cell, count });
  }
  often.sort((a, b) => b.count - a.count || compareText(a.key, b.key));
  const sampled = Object.values(docs);
  return {
    docs: sampled.map(({ doc }) => doc),
    rows: sampled.flatMap(({ rows }) => rows),
    types: often.slice(0, enough),
    all: [...often, ...seldom],
    total,
    models,
    verdicts,
  };
}

/** Documents in even steps. */
function isSampled(place: number, count: number): boolean {
  return place % stepOf(count) === 0;
}

function stepOf(count: number): number {
  return Math.max(1, Math.ceil(count / enough));
}

/** A document with as many rows as its share is, other ones than its neighbours': the first is an `id` nearly everywhere. */
function docEvidence({ name, title, description, footer, table }: ModelDoc, place: number, count: number): DocEvidence {
  const rows = table?.rows ?? [];
  const share = Math.min(rows.length, Math.ceil(enough / Math.ceil(count / stepOf(count))));
  const from = rows.length <= share ? 0 : place;
  const chosen = Array.from({ length: share }, (_, index) => rows[(from + index) % rows.length]);
  return {
    doc: {
      name,
      title,
      ...(description && { description: {} }),
      ...(footer && { footer: {} }),
      ...(table && { table: { piped: table.piped } }),
    },
    rows: chosen.flatMap((row) => {
      if (!row) return [];
      const { name: label, notes, mapping } = row;
      const { type } = cellOf(row);
      const noted = notes !== undefined && { notes };
      return { name: { text: label.text }, type, ...noted, ...(mapping && { mapping: {} }) };
    }),
  };
}

/** Collects type cells, equal ones once. */
function createCells(known: readonly TypeCell[]) {
  const all = [...known];
  let places: Map<string, number> | undefined;
  const placeByText = (row: TypeCell): number => {
    places ??= new Map(known.map((cell, place) => [keyOf(cell), place]));
    const key = keyOf(row);
    const seen = places.get(key);
    if (seen !== undefined) return seen;
    places.set(key, all.length);
    all.push(cellOf(row));
    return all.length - 1;
  };
  // Rows share their labels, so that most need no key.
  const placesOf = new Map<TypeCell["type"], (number | undefined)[]>();
  const placeOf = (row: TypeCell): number => {
    const marks = (isOptional(row) ? 1 : 0) + (isReadOnly(row) ? 2 : 0);
    const known = placesOf.get(row.type) ?? [];
    if (known.length === 0) placesOf.set(row.type, known);
    known[marks] ??= placeByText(row);
    return known[marks];
  };
  return { all: all as readonly TypeCell[], of: ({ table }: ModelDoc) => table?.rows.map(placeOf) ?? [] };
}

/** A type cell without what makes no difference to any dialect. */
function cellOf(row: TypeCell): TypeCell {
  const { text, link, anchor } = row.type;
  return {
    type: { text, ...(link !== undefined && { link }), ...(anchor !== undefined && { anchor: "" }) },
    notes: `${isOptional(row) ? "[optional]" : ""}${isReadOnly(row) ? "[readonly]" : ""}`,
  };
}

function keyOf(row: TypeCell): string {
  const { text, link, anchor } = row.type;
  return `${text}\n${link ?? "\n"}\n${anchor === undefined ? "" : "#"}${isOptional(row) ? "?" : ""}${isReadOnly(row) ? "!" : ""}`;
}

/** True when the notes of a row say that its property is optional, in whatever words. */
export function isOptional(row: TypeCell): boolean {
  return row.notes?.includes("[optional") ?? false;
}

/** True when the notes of a row say that its property is only read. */
export function isReadOnly(row: TypeCell): boolean {
  return row.notes?.includes("[readonly") ?? false;
}
