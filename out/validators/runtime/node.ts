// @generated. Do not edit: run `schemadown generate`.

// What a check is, and what can be said of it without looking inside a value.

import { isDate, isDateTime } from "./date.js";
import type { Guard } from "./guard.js";
import { oneOf } from "./issue.js";

/** What a check is: a node of a tree whose references are functions. */
export type Node =
  | { readonly kind: "string" | "date" | "dateTime" | "number" | "integer" | "boolean" | "unknown" }
  | {
      readonly kind: "enum";
      readonly name?: string;
      readonly values: readonly (string | number)[];
      readonly open: boolean;
    }
  | { readonly kind: "array"; readonly items: Node }
  | { readonly kind: "nullable"; readonly of: Node }
  | { readonly kind: "union"; readonly name?: string; readonly members: readonly Node[]; readonly isRecursive?: true }
  | { readonly kind: "reference"; readonly to: () => Node }
  | ObjectNode;

/** An object: its rows, and what other properties must be; `false` for none, undefined for anything. */
export interface ObjectNode {
  readonly kind: "object";
  readonly name?: string;
  readonly rows: readonly Row[];
  readonly others?: Node | false | undefined;
  readonly isRecursive?: true;
  /** The compiled guard of the model, with the same answer. */
  readonly guard?: Guard;
}

/** What holds for a place in an object or an array. */
export interface Place {
  readonly required: boolean;
  /** Every object has a `constructor` and a `toString`; only its own is a property in the sense of a document. */
  readonly own: boolean;
}

/** A property. */
export interface Row extends Place {
  readonly name: string;
  readonly node: Node;
}

/** Whether the value itself fits, whatever is inside it. */
export function fits(node: Node, value: unknown): boolean {
  switch (node.kind) {
    case "string":
      return typeof value === "string";
    case "date":
      return isDate(value);
    case "dateTime":
      return isDateTime(value);
    case "number":
      return Number.isFinite(value);
    case "integer":
      return Number.isInteger(value);
    case "boolean":
      return typeof value === "boolean";
    case "enum":
      return node.open ? node.values.some((known) => isLike(known, value)) : node.values.includes(value as string);
    case "array":
      return Array.isArray(value);
    case "object":
      return typeof value === "object" && value !== null && !Array.isArray(value);
    default:
      return true;
  }
}

function isLike(known: string | number, value: unknown): boolean {
  return typeof known === "string" ? typeof value === "string" : Number.isFinite(value);
}

/** What a node expects, in words. */
export function expectationOf(node: Node): string {
  switch (node.kind) {
    case "dateTime":
      return "a date-time";
    case "integer":
    case "array":
      return `an ${node.kind}`;
    case "unknown":
      return "anything";
    case "enum": {
      if (!node.open) return oneOf(node.values);
      return ["string", "number"]
        .filter((type) => node.values.some((known) => typeof known === type))
        .map((type) => `a ${type}`)
        .join(" or ");
    }
    case "nullable":
      return `${expectationOf(node.of)} or null`;
    case "reference":
      return expectationOf(node.to());
    case "union":
      return node.members.map(expectationOf).join(" or ") || "nothing";
    case "object":
      return node.name === undefined ? "an object" : `an object (${node.name})`;
    default:
      return `a ${node.kind}`;
  }
}
