import type { ModelDoc } from "../syntax/model-doc.js";
import { cellOf, isOptional, isReadOnly, keyOf, type TypeCell } from "./type-cell.js";

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

/** How many documents, rows or type cells are asked, so that dialects of large sets are told apart as fast as of small ones. */
export const enough = 500;

/** What the documents of a set tell of their dialect. */
export function evidenceOf(docs: readonly ModelDoc[]): DialectEvidence {
  const cells = createCells([]);
  const sampled: Record<number, DocEvidence> = {};
  const cellsOf = docs.map((doc, place) => {
    if (isSampled(doc.name, docs.length)) sampled[place] = docEvidence(doc, docs.length);
    return cells.of(doc);
  });
  return { first: docs[0]?.at.file, docs: sampled, cells: cells.all, cellsOf, verdicts: {} };
}

/** The same evidence with one document in another wording; the very same when that tells nothing new. */
export function withDoc(evidence: DialectEvidence, place: number, doc: ModelDoc): DialectEvidence {
  const { docs, cells, cellsOf } = evidence;
  const count = cellsOf.length;
  const before = docs[place];
  const now = before && docEvidence(doc, count);
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

/**
 * The evidence of a set in which documents have come or gone. Undefined where other rows are to be asked in a set of that
 * size.
 *
 * @param places where each document was before; -1 for one that was not there
 * @param docs the documents that have come or changed, by their places now
 * @param first the first document now
 */
export function withDocs(
  evidence: DialectEvidence,
  places: readonly number[],
  docs: ReadonlyMap<number, ModelDoc>,
  first: string | undefined,
): DialectEvidence | undefined {
  const count = places.length;
  if (!asksAlike(evidence, count)) return undefined;
  const cells = createCells(evidence.cells);
  const sampled: Record<number, DocEvidence> = {};
  const cellsOf = places.map((then, place) => {
    const doc = docs.get(place);
    const known = evidence.docs[then];
    if (!doc && known) sampled[place] = known;
    if (!doc) return evidence.cellsOf[then] ?? [];
    if (isSampled(doc.name, count)) sampled[place] = docEvidence(doc, count);
    return cells.of(doc);
  });
  // What dialects make of type cells depends on the names of all models.
  return { first, docs: sampled, cells: cells.all, cellsOf, verdicts: {} };
}

/** True when a set of another size asks the same rows of the same documents. */
function asksAlike({ docs, cellsOf }: DialectEvidence, now: number): boolean {
  const before = cellsOf.length;
  if (before === 0 || now === 0 || stepOf(before) !== stepOf(now)) return false;
  const [old, share] = [shareOf(before), shareOf(now)];
  return old === share || Object.values(docs).every(({ rows }) => rows.length < Math.min(old, share));
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

/** Every so manieth document, by its name: whichever others come or go. */
function isSampled(name: string, count: number): boolean {
  return numberOf(name) % stepOf(count) === 0;
}

/** A number that a name always has, and neighbours do not share (FNV-1a). */
function numberOf(name: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) sum = Math.imul(sum ^ name.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}

function stepOf(count: number): number {
  return Math.max(1, Math.ceil(count / enough));
}

/** How many rows of a document are asked. */
function shareOf(count: number): number {
  return Math.ceil(enough / Math.ceil(count / stepOf(count)));
}

/** A document with as many rows as its share is, other ones than its neighbours': the first is an `id` nearly everywhere. */
function docEvidence({ name, title, description, footer, table }: ModelDoc, count: number): DocEvidence {
  const rows = table?.rows ?? [];
  const share = Math.min(rows.length, shareOf(count));
  const from = rows.length <= share ? 0 : numberOf(name);
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
