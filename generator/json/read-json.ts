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
    const problem = `more than ${deepestJson} values within each other`;
    report("invalid-json", { problem }, placeOf(text, deep, path));
    return undefined;
  }
  try {
    const repeated: JsonMember[] = [];
    const root = toNode(parse(text, { mode: "json" }).body, path, repeated);
    for (const { key, at } of repeated) {
      report("invalid-json", { problem: `second key ${JSON.stringify(key)} of one object` }, at);
    }
    return repeated.length === 0 ? root : undefined;
  } catch (problem) {
    // momoa throws errors that carry `line` and `column`; their message ends with both in parentheses.
    const { message, line, column } = problem as Error & Partial<Location>;
    if (line === undefined || column === undefined) throw problem;
    const said = message.replace(/ ?\(\d+:\d+\)$/, "").replace(/^Unexpected /, "");
    const found = said.replace(/ found\.?$/, "").replace(/\.$/, "");
    const isEnd = found === "end of input";
    const at = isEnd ? placeOf(text, text.trimEnd().length, path) : { file: path, line, column };
    report("invalid-json", { problem: tokens[found] ?? found }, at);
    return undefined;
  }
}

/** What momoa calls the signs of JSON. */
const tokens: Readonly<Record<string, string>> = {
  "token LBrace": "`{`",
  "token RBrace": "`}`",
  "token LBracket": "`[`",
  "token RBracket": "`]`",
  "token Comma": "`,`",
  "token Colon": "`:`",
  "token String": "a string",
  "token Number": "a number",
  "token Boolean": "`true` or `false`",
  "token Null": "`null`",
  "end of input": "its end",
};

function placeOf(text: string, offset: number, file: string): Location {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function toNode(node: ValueNode, file: string, repeated: JsonMember[]): JsonNode {
  const at = place(node, file);
  switch (node.type) {
    case "Object": {
      const members = node.members.map((member) => ({
        key: member.name.type === "Identifier" ? member.name.name : member.name.value,
        at: place(member, file),
        node: toNode(member.value, file, repeated),
      }));
      repeated.push(...repeatedOf(members));
      return { value: Object.fromEntries(members.map(({ key, node: { value } }) => [key, value])), at, members };
    }
    case "Array": {
      const items = node.elements.map((element) => toNode(element.value, file, repeated));
      return { value: items.map(({ value }) => value), at, items };
    }
    default:
      return { value: evaluate(node) as JsonValue, at };
  }
}

/** Members whose name another has already: the last would count, and nobody would be told. */
function repeatedOf(members: readonly JsonMember[]): readonly JsonMember[] {
  const seen = new Set<string>();
  return members.filter(({ key }) => seen.size === seen.add(key).size);
}

function place({ loc }: { readonly loc: ValueNode["loc"] }, file: string): Location {
  return { file, line: loc.start.line, column: loc.start.column };
}
