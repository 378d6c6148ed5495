/** What of a type cell a dialect is tried on. */
export interface TypeCell {
  readonly type: {
    readonly text: string;
    readonly link?: string | undefined;
    readonly anchor?: string | undefined;
  };
  readonly notes?: string | undefined;
}

/** A type cell without what makes no difference to any dialect. */
export function cellOf(row: TypeCell): TypeCell {
  const { text, link, anchor } = row.type;
  return {
    type: { text, ...(link !== undefined && { link }), ...(anchor !== undefined && { anchor: "" }) },
    notes: `${isOptional(row) ? "[optional]" : ""}${isReadOnly(row) ? "[readonly]" : ""}`,
  };
}

/** The same for all cells that make no difference to any dialect, and for no others. */
export function keyOf(row: TypeCell): string {
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
