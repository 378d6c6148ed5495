import { type Change, indexSignature } from "../changes/change.js";
import { typeText } from "../model/type-text.js";

/** What a change is about: `Order`, `Order.note`, `Order[key: string]`. */
export function subjectOf({ model, property }: Pick<Change, "model" | "property">): string {
  if (property === undefined) return model;
  return property === indexSignature ? model + property : `${model}.${property}`;
}

/** A description of a change in parts: words of ours, and words of the documents that a report must make safe. */
export type Words = readonly (string | { readonly quoted: string })[];

/** What happened, in a few words that follow a name. */
export function describe(change: Change): Words {
  switch (change.kind) {
    case "model-added":
      return [change.unreached ? "model newly reached" : "model added"];
    case "model-removed":
      return [change.unreached ? "model no longer reached" : "model removed"];
    case "property-added":
      return [change.required ? "required property added, " : "optional property added, ", quote(typeText(change.to))];
    case "property-removed":
      return ["property removed, was ", quote(typeText(change.from))];
    case "property-type-changed":
      return ["type changed from ", quote(typeText(change.from)), " to ", quote(typeText(change.to))];
    case "property-became-required":
      return ["became required"];
    case "property-became-optional":
      return ["became optional"];
    case "property-became-nullable":
      return ["may now be ", quote("null")];
    case "property-became-non-nullable":
      return ["is never ", quote("null"), " any more"];
    case "property-became-read-only":
      return ["became read-only"];
    case "property-became-writable":
      return ["is no longer read-only"];
    case "property-became-write-only":
      return ["became write-only"];
    case "property-became-readable":
      return ["is no longer write-only"];
    case "enum-value-added":
      return ["value ", quote(JSON.stringify(change.value)), " added"];
    case "enum-value-removed":
      return ["value ", quote(JSON.stringify(change.value)), " removed"];
    case "deprecated":
      return [change.to ? "deprecated" : "no longer deprecated"];
    case "default-changed":
      if (change.from === undefined) return ["default ", quote(JSON.stringify(change.to)), " added"];
      if (change.to === undefined) return ["default ", quote(JSON.stringify(change.from)), " removed"];
      return ["default changed from ", quote(JSON.stringify(change.from)), " to ", quote(JSON.stringify(change.to))];
    case "description-changed":
      return ["description changed"];
  }
}

/** What somebody whose code breaks has to do; undefined for what breaks nobody. */
export function adviceFor(change: Change): string | undefined {
  if (!change.breaking) return undefined;
  switch (change.kind) {
    case "model-removed":
    case "property-removed":
      return "code that names it must do without";
    case "property-added":
    case "property-became-required":
      return "code that builds the model must set it";
    case "property-became-optional":
      return "code that reads it must expect undefined";
    case "property-became-nullable":
      return "code that reads it must expect null";
    case "property-became-non-nullable":
      return "code that builds the model must not set null";
    case "enum-value-added":
      return "code that reads it must expect the value";
    case "enum-value-removed":
      return "code that builds the model must not use the value";
    default:
      return `code that ${doers(change)} it must use the new type`;
  }
}

/** Who is hit: `readers`, `writers`, `readers, writers`; empty for nobody. */
export function victims({ reader, writer }: Pick<Change, "reader" | "writer">): string {
  return [...(reader ? ["readers"] : []), ...(writer ? ["writers"] : [])].join(", ");
}

function doers({ reader, writer }: Change): string {
  return [...(reader ? ["reads"] : []), ...(writer ? ["builds"] : [])].join(" or ");
}

function quote(quoted: string): Words[number] {
  return { quoted };
}

/** Words as one text, with what stems from documents as `quote` makes it. */
export function spoken(words: Words, quoted: (text: string) => string): string {
  return words.map((word) => (typeof word === "string" ? word : quoted(word.quoted))).join("");
}
