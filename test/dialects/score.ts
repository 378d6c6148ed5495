import type { Fact } from "../../generator/dialects/fact.js";
import type { Catalog } from "../../generator/model/catalog.js";
import type { Model, Property } from "../../generator/model/model.js";
import type { Joined } from "./corpus.js";
import type { TrueModel, TrueProperty } from "./probe.js";
import { type Relation, relation } from "./type-relation.js";

/** One fact of the specification, and what became of it. */
export interface Verdict {
  readonly model: string;
  readonly property?: string;
  readonly aspect: string;
  readonly result: "found" | "invented" | "missed";
  readonly lost?: Fact;
  readonly detail: string;
}

/** Compares a catalog with the specification, fact by fact. */
export function verdicts(catalog: Catalog, truth: ReadonlyMap<string, TrueModel>, joined: Joined): readonly Verdict[] {
  return [...truth].flatMap(([name, model]) => {
    const doc = catalog.models.find((one) => sameName(joined.modelName(one.name), name));
    return doc ? modelVerdicts(doc, name, model, truth, joined) : [];
  });
}

function sameName(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

function fold(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/^model(?=\d|return$|list$|file$|map$|object$)/, "");
}

function modelVerdicts(
  doc: Model,
  name: string,
  truth: TrueModel,
  models: ReadonlyMap<string, TrueModel>,
  joined: Joined,
): readonly Verdict[] {
  const of = (aspect: string, result: Verdict["result"], detail: string, lost?: Fact): Verdict => ({
    model: name,
    aspect,
    result,
    detail,
    ...(lost !== undefined && { lost }),
  });
  const found: Verdict[] = [];
  if (truth.description !== "" && truth.kind !== "alias") {
    const same = plain(doc.description ?? "") === plain(truth.description);
    if (doc.description === undefined) found.push(of("description", "missed", "none", "model description"));
    else found.push(of("description", same ? "found" : "invented", doc.description));
  }
  const isUnknown = doc.kind === "union" && doc.members.every(({ kind }) => kind === "unknown");
  if (truth.kind === "enum") {
    if (isUnknown) found.push(of("values", "missed", "unknown", "model enum"));
    else if (doc.kind !== "enum") {
      const alias = doc.kind === "union" && doc.members.length === 1;
      found.push(of("values", alias ? "missed" : "invented", doc.kind, "model enum"));
    } else {
      const { values } = truth;
      const same = doc.values.length === values?.length && doc.values.every((value) => values.includes(value));
      found.push(of("values", same ? "found" : "invented", JSON.stringify(doc.values)));
    }
  } else if (truth.kind === "union") {
    if (doc.kind !== "union" || isUnknown) found.push(of("members", "missed", doc.kind, "union"));
    else {
      const relations = (truth.members ?? []).map((member) =>
        doc.members.some((type) => relation(type, member, models, joined.modelName) === "same"),
      );
      const same = relations.every((one) => one) && relations.length === doc.members.length;
      found.push(of("members", same ? "found" : "invented", JSON.stringify(doc.members)));
    }
    return found;
  } else if (truth.kind === "alias") {
    if (isUnknown) found.push(of("target", "missed", "unknown", "free object"));
    return found;
  }
  if (doc.kind !== "object") return found;
  if (truth.additionalProperties) {
    const extra = doc.additionalProperties;
    if (!extra) found.push(of("additionalProperties", "missed", "none", "additionalProperties"));
    else
      found.push(
        typeVerdict(
          of,
          "additionalProperties",
          relation(extra, truth.additionalProperties, models, joined.modelName),
          extra,
        ),
      );
  } else if (doc.additionalProperties && doc.additionalProperties.kind !== "unknown") {
    found.push(of("additionalProperties", "invented", JSON.stringify(doc.additionalProperties)));
  }
  for (const [wire, property] of truth.properties) {
    const written = joined.written(name, wire);
    if (written === undefined) continue;
    const row = doc.properties.find(({ writtenName }) => writtenName === written);
    const at = (aspect: string, result: Verdict["result"], detail: string, lost?: Fact): Verdict => ({
      ...of(aspect, result, detail, lost),
      property: wire,
    });
    if (row) found.push(...propertyVerdicts(row, wire, property, models, joined, at));
    else if (joined.exact) found.push(at("row", "missed", written));
  }
  return found;
}

type At = (aspect: string, result: Verdict["result"], detail: string, lost?: Fact) => Verdict;

function propertyVerdicts(
  row: Property,
  wire: string,
  truth: TrueProperty,
  models: ReadonlyMap<string, TrueModel>,
  joined: Joined,
  at: At,
): readonly Verdict[] {
  const found: Verdict[] = [at("row", "found", row.writtenName)];
  if (row.name === wire) found.push(at("name", "found", row.name));
  else found.push(at("name", row.origin?.name === "rule" ? "missed" : "invented", row.name, "property name"));
  found.push(typeVerdict(at, "type", relation(row.type, truth.type, models, joined.modelName), row.type));
  found.push(at("required", row.required === truth.required ? "found" : "invented", String(row.required)));
  found.push(flag(at, "nullable", row.nullable === true, truth.nullable, "nullable"));
  found.push(flag(at, "readOnly", row.readOnly === true, truth.readOnly, "readOnly"));
  if (row.default !== undefined || truth.default !== undefined) found.push(defaultVerdict(row, truth, at));
  const description = plain(row.description ?? "");
  const isTrue = [truth.description, truth.targetDescription].some((text) => plain(text) === description);
  if (isTrue) found.push(at("description", "found", description));
  else found.push(at("description", description === "" ? "missed" : "invented", description, "property description"));
  return found;
}

function defaultVerdict(row: Property, truth: TrueProperty, at: At): Verdict {
  if (row.default === undefined) return at("default", "missed", "none", "default");
  const same = JSON.stringify(row.default) === JSON.stringify(dateText(truth.default));
  return at("default", same ? "found" : "invented", JSON.stringify(row.default));
}

function dateText(value: unknown): unknown {
  return value instanceof Date ? value.toISOString() : value;
}

function flag(at: At, aspect: string, seen: boolean, real: boolean, fact: Fact): Verdict {
  if (seen === real) return at(aspect, "found", String(seen));
  return seen ? at(aspect, "invented", "true") : at(aspect, "missed", "false", fact);
}

function typeVerdict(at: At, aspect: string, found: Relation, type: unknown): Verdict {
  if (found === "same") return at(aspect, "found", JSON.stringify(type));
  if (found === "wrong") return at(aspect, "invented", JSON.stringify(type));
  return at(aspect, "missed", JSON.stringify(type), found.lost);
}

/** Generators turn line ends and tabs to spaces and take those off at the ends: white space is not compared. */
function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
