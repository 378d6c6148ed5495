import type { MarkMeaning } from "../dialects/dialect.js";
import type { Type } from "../model/type.js";
import { lastSegment } from "./last-segment.js";
import { bareContainer, referenceTo } from "./resolve-reference.js";
import { scalarNamed, scalarOf } from "./resolve-scalar.js";
import type { Findings, TypeContext } from "./type-context.js";
import { parseTypeExpression, type TypeExpression } from "./type-expression.js";

/** What a type cell means. */
export interface ResolvedType {
  readonly type: Type;
  /** What the signs around the type say about the property, each once. */
  readonly marks: readonly MarkMeaning[];
  /** True when `null` is one of the members of the type. */
  readonly nullable: boolean;
  /** Words that may be a scalar of the dialect or a model of the set. */
  readonly ambiguous: readonly string[];
  /** True when `null` may stand among the items of a list or the values of a map, which no type can say. */
  readonly nullableItems: boolean;
}

/**
 * What a type cell means in a dialect; undefined when it cannot be read.
 *
 * A name that the dialect does not know is a reference; whether a model of that name exists is the linker's question.
 */
export function resolveType(written: string, context: TypeContext): ResolvedType | undefined {
  const expression = parseTypeExpression(written);
  return expression && resolveExpression(expression, context);
}

/** The same for a type that was parsed before. */
export function resolveExpression(expression: TypeExpression, context: TypeContext): ResolvedType | undefined {
  const found: Findings = { marks: new Set(), ambiguous: new Set(), nullableItems: false };
  const resolved = resolve(expression, context, found);
  if (!resolved) return undefined;
  const type = context.dialect.dropsContainers ? orContainer(resolved.type) : resolved.type;
  const { marks, ambiguous, nullableItems } = found;
  return { type, nullable: resolved.nullable, marks: [...marks], ambiguous: [...ambiguous], nullableItems };
}

interface Resolved {
  readonly type: Type;
  readonly nullable: boolean;
}

const unknown: Type = { kind: "unknown" };

function resolve(expression: TypeExpression, context: TypeContext, found: Findings): Resolved | undefined {
  const { dialect } = context;
  const scalar = scalarOf(expression.text, context, found);
  if (scalar) return { type: scalar, nullable: false };
  switch (expression.form) {
    case "marked": {
      const meaning = Object.hasOwn(dialect.marks, expression.mark) ? dialect.marks[expression.mark] : undefined;
      if (expression.mark !== "[]" && meaning === undefined) return undefined;
      if (dialect.lists.includes(expression.text)) return withoutNull(bareContainer("array", context));
      if (dialect.maps.includes(expression.text)) return withoutNull(bareContainer("map", context));
      if (expression.mark === "[]") return listOf(expression.inner, context, found);
      if (meaning) found.marks.add(meaning);
      return resolve(expression.inner, context, found);
    }
    case "list":
      return listOf(expression.items, context, found);
    case "map": {
      const key = inside(expression.key, context, found);
      const values = inside(expression.values, context, found);
      return key && isKey(key) && values ? mapOf(values) : undefined;
    }
    case "union":
      return resolveUnion(expression.members, context, found);
    case "name":
      return resolveNamed(expression.name, expression.arguments, context, found);
  }
}

function listOf(expression: TypeExpression, context: TypeContext, found: Findings): Resolved | undefined {
  const items = inside(expression, context, found);
  return items && { type: { kind: "array", items }, nullable: false };
}

function resolveUnion(members: readonly TypeExpression[], context: TypeContext, found: Findings): Resolved | undefined {
  const { dialect } = context;
  const names = members.map(({ text }) => text);
  const nullable = names.some((name) => dialect.nulls.includes(name));
  if (dialect.anyUnion?.every((name) => names.includes(name))) return { type: unknown, nullable: false };
  // Some name one scalar by all the classes that may carry it: `decimal.Decimal, int`.
  const together = names.filter((name) => !dialect.nulls.includes(name)).join(", ");
  if (Object.hasOwn(dialect.scalars, together)) {
    const scalar = context.inline?.replaces === "scalar" ? context.inline.type : dialect.scalars[together];
    if (scalar) return { type: scalar, nullable };
  }
  const types: Type[] = [];
  for (const member of members) {
    if (dialect.nulls.includes(member.text)) continue;
    const resolved = resolve(member, context, found);
    if (!resolved) return undefined;
    if (!types.some((type) => JSON.stringify(type) === JSON.stringify(resolved.type))) types.push(resolved.type);
  }
  const [only] = types;
  if (types.some(({ kind }) => kind === "unknown") || !only) return { type: unknown, nullable: false };
  return { type: types.length === 1 ? only : { kind: "union", members: types }, nullable };
}

function resolveNamed(
  written: string,
  given: readonly TypeExpression[],
  context: TypeContext,
  found: Findings,
): Resolved | undefined {
  const { dialect, models } = context;
  const name = lastSegment(written);
  const [first, second] = given;
  if (first === undefined) return resolveBare(written, name, context, found);
  if (Object.hasOwn(dialect.marks, name) && given.length === 1) {
    const meaning = dialect.marks[name];
    if (meaning) found.marks.add(meaning);
    return resolve(first, context, found);
  }
  const names = [written, name];
  const isOne = (known: readonly string[]) => names.some((one) => known.includes(one));
  if (isOne(dialect.lists) && given.length === 1) return listOf(first, context, found);
  if (isOne(dialect.maps) && given.length <= 2) {
    const key = second && inside(first, context, found);
    const values = inside(second ?? first, context, found);
    // Keys of a JSON object are strings, whatever the language calls them; a key that is itself a structure is not.
    return values && (!key || isKey(key)) ? mapOf(values) : undefined;
  }
  const generic = models.like(written + given.map(({ text }) => text).join(""));
  return generic === undefined ? undefined : { type: { kind: "reference", model: generic }, nullable: false };
}

function resolveBare(written: string, name: string, context: TypeContext, found: Findings): Resolved | undefined {
  const { dialect, models } = context;
  const isList = dialect.lists.includes(name);
  if (isList || dialect.maps.includes(name)) {
    const isModel = models.has(name);
    if (isModel && dialect.bareContainers === "unknown")
      return { type: { kind: "reference", model: name }, nullable: false };
    if (isModel) found.ambiguous.add(name);
    if (isModel || dialect.bareContainers === "unknown") return { type: unknown, nullable: false };
    return withoutNull(bareContainer(isList ? "array" : "map", context));
  }
  if (context.inline?.replaces === "name") return { type: context.inline.type, nullable: false };
  const { enumSuffix } = dialect;
  if (enumSuffix !== undefined && name.endsWith(enumSuffix)) return { type: unknown, nullable: false };
  const prefix = dialect.nullablePrefix;
  if (prefix !== undefined && name.startsWith(prefix) && name !== prefix && !models.has(name)) {
    const inner = scalarNamed(name.slice(prefix.length), dialect);
    return { type: inner ?? referenceTo(name.slice(prefix.length), context), nullable: true };
  }
  return { type: referenceTo(written, context), nullable: false };
}

function mapOf(values: Type): Resolved {
  return withoutNull({ kind: "map", values });
}

function withoutNull(type: Type): Resolved {
  return { type, nullable: false };
}

/** The type of what a container holds. What its marks say is true of its items, not of the property. */
function inside(expression: TypeExpression, context: TypeContext, found: Findings): Type | undefined {
  const own: Findings = { marks: new Set(), ambiguous: found.ambiguous, nullableItems: false };
  const resolved = resolve(expression, context, own);
  if (resolved?.nullable || own.nullableItems || own.marks.has("nullable")) found.nullableItems = true;
  return resolved?.type;
}

function isKey(type: Type): boolean {
  return type.kind !== "array" && type.kind !== "map";
}

/** What a type may be when containers leave no trace: itself, or any list or map. */
function orContainer(type: Type): Type {
  if (type.kind === "unknown") return type;
  const members = type.kind === "union" ? type.members : [type];
  return { kind: "union", members: [...members, { kind: "array", items: unknown }, { kind: "map", values: unknown }] };
}
