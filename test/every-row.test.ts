import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "../generator/parse.js";

// The first promise of the project: every row of every document ends in the catalog or in a diagnostic with its place.

const styles = {
  piped: {
    head: ["|Name | Type | Description | Notes|", "|------------ | ------------- | ------------- | -------------|"],
    row: (name: string) => `| **${name}** | str | What it is. | |`,
  },
  noted: {
    head: ["|Name | Type | Description | Notes|", "|------------ | ------------- | ------------- | -------------|"],
    row: (name: string) => `| **${name}** | str | What it is. | [optional] |`,
  },
  open: {
    head: ["Name | Type | Description | Notes", "------------ | ------------- | ------------- | -------------"],
    row: (name: string) => `**${name}** | **str** | What it is. | [optional]`,
  },
  short: {
    head: ["Name | Type | Description | Notes", "------------ | ------------- | ------------- | -------------"],
    row: (name: string) => `**${name}** | **str** | What it is. | `,
  },
} as const;

type Style = keyof typeof styles;

const anyStyle = fc.constantFrom(...(Object.keys(styles) as Style[]));

/** Lines that stand between rows; none opens a fence, which rows may be laid into on purpose. */
const filler = fc.constantFrom(
  ...["", "", "", "Some text.", "## Notes", "### Details", "# Second", "> A quote.", "- An item.", "1. First.", "***"],
  ...[
    "<!-- a comment -->",
    "<div>",
    "</div>",
    "---",
    "===",
    '<a id="x"></a>',
    "    code",
    "{: class=x}",
    "A \\| B | C",
  ],
  ...["<!-- a comment", "over two lines -->", "~~~", "## Parameters", "## oneOf schemas", "* [Cat](Cat.md)"],
);

/** How a row is laid into its line. */
const lead = fc.constantFrom("", "", "", " ", "   ", "    ", "\t", "> ", "> > ", "- ", "1. ", "- > ", "<!-- x --> ");

type Piece =
  | { readonly kind: "filler"; readonly text: string }
  | { readonly kind: "row"; readonly style: Style; readonly lead: string }
  | {
      readonly kind: "table";
      readonly style: Style;
      readonly name: string;
      readonly lead: string;
      readonly rows: number;
    }
  | { readonly kind: "sound"; readonly style: Style; readonly heading: string };

const loose: fc.Arbitrary<Piece> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("filler" as const), text: filler }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("row" as const), style: anyStyle, lead }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("table" as const),
      style: anyStyle,
      name: fc.constantFrom("Name", "Field"),
      lead: fc.constantFrom("", "", "> ", "  ", "    "),
      rows: fc.integer({ min: 0, max: 2 }),
    }),
  },
);

const sound: fc.Arbitrary<Piece> = fc.record({
  kind: fc.constant("sound" as const),
  style: anyStyle,
  heading: fc.constantFrom("## Properties", "## Properties", "Some text."),
});

const documents = fc
  .tuple(fc.array(loose, { maxLength: 5 }), sound, fc.array(loose, { maxLength: 7 }))
  .map(([before, table, after]) => written([...before, table, ...after]));

interface Written {
  readonly text: string;
  /** Where each row stands, and the heading of its table where it has one. */
  readonly rows: ReadonlyMap<string, { readonly line: number; readonly head: number }>;
}

function written(pieces: readonly Piece[]): Written {
  const lines = ["# Thing", ""];
  const rows = new Map<string, { line: number; head: number }>();
  const add = (style: Style, before: string, head: number) => {
    const name = `row${rows.size}x`;
    lines.push(before + styles[style].row(name));
    rows.set(name, { line: lines.length, head: head === 0 ? lines.length : head });
  };
  for (const piece of pieces) {
    if (piece.kind === "filler") lines.push(piece.text);
    else if (piece.kind === "row") add(piece.style, piece.lead, 0);
    else {
      const { head } = styles[piece.style];
      const before = piece.kind === "table" ? piece.lead : "";
      if (piece.kind === "sound") lines.push("", piece.heading, "");
      const at = lines.length + 1;
      lines.push(...head.map((line) => before + line.replace("Name", piece.kind === "table" ? piece.name : "Name")));
      for (let count = piece.kind === "table" ? piece.rows : 2; count > 0; count--) add(piece.style, before, at);
    }
  }
  return { text: `${lines.join("\n")}\n`, rows };
}

/** Diagnostics of a document of which no row is read. */
const refusals: readonly string[] = ["broken-table", "missing-column", "unrecognized-document"];

/** The rows of a document that are in no table that is read, and of which nothing is said at their place. */
function lost({ text, rows }: Written, reader: "auto" | "remark"): readonly string[] {
  const { catalog, diagnostics } = parse([{ path: "docs/Thing.md", text }], { dialect: "python", reader });
  const refused = diagnostics.some(({ code }) => refusals.includes(code));
  const known = new Set(
    catalog.models.flatMap((model) => (model.kind === "object" ? model.properties.map((one) => one.writtenName) : [])),
  );
  const said = new Set(diagnostics.flatMap(({ at }) => (at?.line === undefined ? [] : [at.line])));
  const lines = text.split("\n");
  // One diagnostic speaks of all rows that follow each other.
  const isSaid = (line: number): boolean => said.has(line) || (isRow(lines[line - 2]) && isSaid(line - 1));
  return [...rows].flatMap(([name, { line, head }]) => {
    const isTold =
      known.has(name) || isSaid(line) || said.has(head) || headsAbove(lines, line).some((above) => said.has(above));
    return isTold || refused || isExempt(lines, line) ? [] : [name];
  });
}

/** Where tables may begin that a line belongs to: the lines of headings above it without a blank line between. */
function headsAbove(lines: readonly string[], line: number): readonly number[] {
  const heads: number[] = [];
  for (let above = line - 1; above > 0 && lines[above - 1] !== ""; above--) {
    if (/(?:Name|Field) \|/.test(lines[above - 1] ?? "")) heads.push(above);
  }
  return heads;
}

function isRow(line: string | undefined): boolean {
  return line !== undefined && /\*\*row\d+x\*\*|Name \||Field \||--- \|/.test(line);
}

/** Rows in fenced code and in comments are no rows. */
function isExempt(lines: readonly string[], line: number): boolean {
  let inside: "" | "~~~" | "<!--" = "";
  for (const text of lines.slice(0, line - 1)) {
    if (inside === "" && text === "~~~") inside = "~~~";
    else if (inside === "" && text === "<!-- a comment") inside = "<!--";
    else if (inside === "~~~" && text === "~~~") inside = "";
    else if (inside === "<!--" && text.includes("-->")) inside = "";
  }
  const closing = inside === "~~~" ? "~~~" : "-->";
  return inside !== "" && lines.slice(line - 1).some((text) => text.includes(closing));
}

describe("every row ends in the catalog or in a diagnostic at its place", () => {
  test.each(["auto", "remark"] as const)("wherever it stands (reader %s)", (reader) => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(lost(document, reader), document.text).toEqual([]);
      }),
      { numRuns: Number(process.env.ROWS_RUNS ?? 400) },
    );
  });
});
