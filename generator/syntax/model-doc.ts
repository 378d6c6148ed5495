import type { Location } from "../source/location.js";

/** What a model document says, as written and with places; what it means is decided later, by a dialect. */
export interface ModelDoc {
  /** The model's name: that of the file, or the last part of the first heading where the two disagree. */
  readonly name: string;
  /** The first heading without its markup, package and all: `OpenapiClient::Pet`. The name where there is none. */
  readonly title: string;
  /** The text between the first heading and the second, as written. */
  readonly description?: Cell;
  /** The property table; missing in documents that only list values or members. */
  readonly table?: PropertyTable;
  /** All other sections, in order: enumerations, members of unions, examples. */
  readonly sections: readonly Section[];
  readonly footer?: Footer;
  /** Where the name stands; the start of the document when only the file's name says it. */
  readonly at: Location;
}

/** The table below the heading `Properties`. */
export interface PropertyTable {
  readonly rows: readonly PropertyRow[];
  /** True when the line of headings begins with a pipe. */
  readonly piped: boolean;
  readonly at: Location;
}

/** One row of a property table, its cells found by their column's heading. Equal labels of a set may be one object. */
export interface PropertyRow {
  readonly name: Label;
  readonly type: Label;
  /** As written, without the space around it. Missing when the table has no such column. */
  readonly description?: string;
  /** As written, without the space around it. Missing when the table has no such column. */
  readonly notes?: string;
  /** The column of a database that a property is stored in, in the one dialect that has such a column. */
  readonly mapping?: Label;
  readonly at: Location;
  /** Where on the line the type begins, counted as columns of places are. */
  readonly typeColumn: number;
  /** Where on the line the notes begin, or would. */
  readonly notesColumn: number;
}

/** A name, type or heading without its markup and with character references decoded, and where it links to. */
export interface Label {
  readonly text: string;
  /** Where it links to, without fragment and the ending of a file. Missing for links inside the document. */
  readonly link?: string;
  /** The place in the same document that it links to: `#EStringEnum` without its `#`. */
  readonly anchor?: string;
}

/** A text exactly as written, without the space around it, and where it begins. */
export interface Cell {
  readonly text: string;
  readonly at: Location;
}

/** A part of a document under a heading of its own, read without knowing what it is about. */
export interface Section {
  /** The heading without its markup. */
  readonly title: string;
  /** The anchor that stands before the heading, where one does. */
  readonly anchor?: string;
  /** The items of its lists, without their bullets, as written. */
  readonly items: readonly Cell[];
  /** The headings of its first table, as written. */
  readonly headings: readonly string[];
  /** The rows of its tables below their headings, as written; surplus pipes stay in the last cell. */
  readonly rows: readonly (readonly Cell[])[];
  /** Its paragraphs and blocks of code, as written. */
  readonly blocks: readonly Cell[];
  readonly at: Location;
}

/** The package and version that generated documents name at their foot. */
export interface Footer {
  readonly package: string;
  readonly version: string;
  readonly at: Location;
}
