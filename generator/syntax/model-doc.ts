import type { Location } from "../source/location.js";

/** What a model document says, as written and with places; what it means is decided later. */
export interface ModelDoc {
  /** The model's name as its document spells it. */
  readonly name: string;
  readonly rows: readonly PropertyRow[];
  readonly footer?: Footer;
  /** Where the name stands; the start of the document when only the file's name says it. */
  readonly at: Location;
}

/** One row of a property table, its cells found by their column's heading. */
export interface PropertyRow {
  readonly name: Cell;
  readonly type: TypeCell;
  /** Missing when the table has no such column. */
  readonly description?: Cell;
  /** Missing when the table has no such column. */
  readonly notes?: Cell;
  readonly at: Location;
}

/** The text of a cell and where it begins. Empty text when the cell is empty. */
export interface Cell {
  readonly text: string;
  readonly at: Location;
}

/** A type cell: its label without markup, and where the label links to. */
export interface TypeCell extends Cell {
  /** The target of the first link in the cell, without an ending. */
  readonly link?: string;
}

/** The package and version that generated documents name at their foot. */
export interface Footer {
  readonly package: string;
  readonly version: string;
  readonly at: Location;
}
