import type { Code, List, RootContent, Table } from "mdast";
import type { Document, DocumentHeading } from "./document.js";
import type { Cell, Section } from "./model-doc.js";
import { splitRow } from "./split-row.js";

/** Reads the sections of a document: every heading but the first and that of the property table, and what is below it. */
export function readSections(
  document: Document,
  isSkipped: (heading: DocumentHeading) => boolean,
  property: Table | undefined,
): readonly Section[] {
  const sections: OpenSection[] = [];
  let open: OpenSection | undefined;
  let anchor: string | undefined;
  let next = 0;
  for (const node of document.tree.children) {
    if (node === property) continue;
    const heading = node.type === "heading" ? document.headings[next++] : undefined;
    if (heading) {
      open = isSkipped(heading)
        ? undefined
        : {
            title: heading.text,
            ...(anchor !== undefined && { anchor }),
            items: [],
            headings: [],
            rows: [],
            blocks: [],
            at: document.place(node),
          };
      if (open) sections.push(open);
      anchor = undefined;
      continue;
    }
    const text = document.slice(node).trim();
    anchor = text.startsWith("<a ") ? /^<a (?:id|name)="(.*)"><\/a>$/.exec(text)?.[1] : undefined;
    if (anchor === undefined && open) readBlock(node, document, open);
  }
  return sections;
}

interface OpenSection extends Section {
  readonly items: Cell[];
  readonly headings: string[];
  readonly rows: (readonly Cell[])[];
  readonly blocks: Cell[];
}

function readBlock(node: RootContent, document: Document, section: OpenSection): void {
  switch (node.type) {
    case "list":
      for (const item of listItems(node, document)) section.items.push(item);
      break;
    case "table":
      if (section.rows.length === 0) section.headings.push(...tableHeadings(node, document));
      for (const row of tableRows(node, document)) section.rows.push(row);
      break;
    case "code":
      if (isFenced(node, document)) section.blocks.push({ text: node.value, at: document.place(node) });
      else for (const item of indentedItems(node, document)) section.items.push(item);
      break;
    default:
      section.blocks.push({ text: document.slice(node), at: document.place(node) });
  }
}

function listItems(list: List, document: Document): readonly Cell[] {
  return list.children.map((item) => ({
    text: document
      .slice(item)
      .replace(/^\s*(?:[*+-]|\d+[.)])\s+/, "")
      .trim(),
    at: document.place(item),
  }));
}

/** Some generators indent the bullets of a list by four spaces, which Markdown reads as code. */
function indentedItems(code: Code, document: Document): readonly Cell[] {
  const { line } = document.place(code);
  return code.value.split("\n").flatMap((text, index) => {
    const item = /^\s*[*-] (.*)$/.exec(text)?.[1];
    return item === undefined
      ? []
      : [{ text: item.trim(), at: { file: document.path, line: line + index, column: 1 } }];
  });
}

function isFenced(code: Code, document: Document): boolean {
  return /^(?:`{3}|~{3})/.test(document.slice(code));
}

function tableHeadings(table: Table, document: Document): readonly string[] {
  const [head] = table.children;
  const text = head ? document.slice(head) : "";
  return splitRow(text).map(({ start, end }) => text.slice(start, end));
}

function tableRows(table: Table, document: Document): readonly (readonly Cell[])[] {
  const [head, ...rows] = table.children;
  const count = head ? splitRow(document.slice(head)).length : 0;
  return rows.map((row) => {
    const text = document.slice(row);
    const slices = splitRow(text);
    const end = slices.at(-1)?.end;
    return slices.slice(0, count).map((slice, index) => ({
      text: text.slice(slice.start, index === count - 1 ? end : slice.end),
      at: document.place(row, slice.start),
    }));
  });
}
