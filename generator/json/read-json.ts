import { evaluate, parse, type ValueNode } from "@humanwhocodes/momoa";
import type { Report } from "../diagnostics/reporter.js";
import { deepestJson, tooDeepAt } from "../model/json-nesting.js";
import type { JsonValue } from "../model/json-value.js";
import type { Location } from "../source/location.js";
import type { SourceFile } from "../source/source-file.js";

/** A JSON value that knows where it stands. */
export interface JsonNode {
  readonly value: JsonValue;
  readonly at: Location;
  /** The members of an object, in order; undefined for other values. */
  readonly members?: readonly JsonMember[];
  /** The items of an array; undefined for other values. */
  readonly items?: readonly JsonNode[];
}

/** A member of an object: its key, where the key stands, and its value. */
export interface JsonMember {
  readonly key: string;
  readonly at: Location;
  readonly node: JsonNode;
}

/** Reads a JSON document with places; reports text that is no JSON and answers undefined. */
export function readJson({ path, text }: SourceFile, report: Report): JsonNode | undefined {
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    const lines = text.slice(0, deep).split("\n");
    const at = { file: path, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
    report("invalid-json", { problem: `more than ${deepestJson} values within each other` }, at);
    return undefined;
  }
  try {
    return toNode(parse(text, { mode: "json" }).body, path);
  } catch (problem) {
    // momoa throws errors that carry `line` and `column`; their message ends with both in parentheses.
    const { message, line, column } = problem as Error & Partial<Location>;
    if (line === undefined || column === undefined) throw problem;
    const said = message.replace(/ ?\(\d+:\d+\)$/, "").replace(/^Unexpected /, "");
    report(
      "invalid-json",
      { problem: said.replace(/ found\.?$/, "").replace(/\.$/, "") },
      { file: path, line, column },
    );
    return undefined;
  }
}

function toNode(node: ValueNode, file: string): JsonNode {
  const at = place(node, file);
  switch (node.type) {
    case "Object": {
      const members = node.members.map((member) => ({
        key: member.name.type === "Identifier" ? member.name.name : member.name.value,
        at: place(member, file),
        node: toNode(member.value, file),
      }));
      return { value: Object.fromEntries(members.map(({ key, node: { value } }) => [key, value])), at, members };
    }
    case "Array": {
      const items = node.elements.map((element) => toNode(element.value, file));
      return { value: items.map(({ value }) => value), at, items };
    }
    default:
      return { value: evaluate(node) as JsonValue, at };
  }
}

function place({ loc }: { readonly loc: ValueNode["loc"] }, file: string): Location {
  return { file, line: loc.start.line, column: loc.start.column };
}
