import type { JsonValue } from "../model/json-value.js";
import type { EnumValue, Type } from "../model/type.js";
import type { Location } from "../source/location.js";

/** Every kind of change there is, in the order in which changes of one property are listed. Part of the contract. */
export const changeKinds = [
  "model-added",
  "model-removed",
  "property-added",
  "property-removed",
  "property-type-changed",
  "property-became-required",
  "property-became-optional",
  "property-became-nullable",
  "property-became-non-nullable",
  "property-became-read-only",
  "property-became-writable",
  "property-became-write-only",
  "property-became-readable",
  "enum-value-added",
  "enum-value-removed",
  "deprecated",
  "default-changed",
  "description-changed",
] as const;

/** The name of a kind of change. */
export type ChangeKind = (typeof changeKinds)[number];

/** Where something stands in the documents before and after; absent where it is not there, or where nobody knows. */
export interface Sides {
  readonly before?: Location;
  readonly after?: Location;
}

/** What changed, without a judgement. */
export type Fact = Subject &
  (
    | ModelChange
    | { readonly kind: "property-added"; readonly to: Type; readonly required: boolean }
    | { readonly kind: "property-removed"; readonly from: Type; readonly required: boolean }
    | TypeChange
    | { readonly kind: Mark }
    | { readonly kind: "enum-value-added" | "enum-value-removed"; readonly value: EnumValue; readonly open: boolean }
    | { readonly kind: "deprecated"; readonly to: boolean }
    | { readonly kind: "default-changed"; readonly from?: JsonValue; readonly to?: JsonValue }
    | { readonly kind: "description-changed"; readonly from?: string; readonly to?: string }
  );

/** A model came or went. */
export interface ModelChange {
  readonly kind: "model-added" | "model-removed";
  /** True when both sides have it, and only one reaches it from the roots that were asked for. */
  readonly unreached?: true;
}

/** The type of a property is another; without a property, what the model itself is. */
export interface TypeChange {
  readonly kind: "property-type-changed";
  readonly from: Type;
  readonly to: Type;
  /** True where the printed interface says `unknown` on both sides, whatever the types. */
  readonly unseen?: true;
}

/** A fact about a property that says all by its name. */
export type Mark = Extract<ChangeKind, `property-became-${string}`>;

/** What a fact is about. */
export interface Subject {
  readonly model: string;
  /** The key in JSON; `[key: string]` for properties that the table does not name. */
  readonly property?: string;
  /** The name as the document spells it, where that is another one. */
  readonly writtenName?: string;
  readonly at: Sides;
}

/** Whose TypeScript code stops compiling: code that reads values of the model, code that builds them. */
export interface Verdict {
  readonly reader: boolean;
  readonly writer: boolean;
  /** Either of the two. */
  readonly breaking: boolean;
}

/** A fact and its judgement. */
export type Change = Fact & Verdict;

/** A removal and an addition that look like one thing under another name: they have one shape. */
export interface Rename {
  /** The model whose property it is; absent where models are renamed. */
  readonly model?: string;
  readonly from: string;
  readonly to: string;
  readonly at: Sides;
}

/** The name under which properties go that the table does not name. */
export const indexSignature = "[key: string]";
