import type { Dialect, MarkMeaning } from "../dialects/dialect.js";
import type { Type } from "../model/type.js";
import type { InlineEnum } from "./inline-enum.js";
import type { ModelNames } from "./model-names.js";
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

/** What is known beside the text of a type. */
export interface TypeContext {
  readonly dialect: Dialect;
  readonly models: ModelNames;
  /** Where the cell links to. */
  readonly link?: string;
  /** An enumeration in place, and what its type takes the place of. */
  readonly inline?: Pick<InlineEnum, "type" | "replaces">;
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
  const found: Findings = { marks: new Set(), ambiguous: new Set(), inside: { nullable: false } };
  const resolved = resolve(expression, context, found);
  if (!resolved) return undefined;
  const type = context.dialect.dropsContainers ? orContainer(resolved.type) : resolved.type;
  const { marks, ambiguous } = found;
  const nullableItems = found.inside.nullable;
  return { type, nullable: resolved.nullable, marks: [...marks], ambiguous: [...ambiguous], nullableItems };
}

interface Findings {
  readonly marks: Set<MarkMeaning>;
  readonly ambiguous: Set<string>;
  /** What is true of the items of containers. */
  readonly inside: { nullable: boolean };
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
      if (dialect.lists.includes(expression.text)) return container("array", context);
      if (dialect.maps.includes(expression.text)) return container("map", context);
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
    return container(isList ? "array" : "map", context);
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

/** `NullableInt32` is the scalar `int32`. */
function scalarNamed(name: string, { scalars }: Dialect): Type | undefined {
  const key = Object.keys(scalars).find((scalar) => lastSegment(scalar).toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : scalars[key];
}

/** A reference by name among the models, or else by the place it links to. */
function referenceTo(written: string, { dialect, models, link }: TypeContext): Type {
  const name = lastSegment(written);
  const { modelSuffix } = dialect;
  const bare = modelSuffix !== undefined && name.endsWith(modelSuffix) ? name.slice(0, -modelSuffix.length) : name;
  const found = [written, name, bare].find((candidate) => models.has(candidate));
  const linked = link === undefined ? undefined : link.split("/").at(-1);
  const model = found ?? (dialect.links === "loose" ? (like(models, linked) ?? models.like(bare)) : undefined) ?? bare;
  return { kind: "reference", model };
}

function like(models: ModelNames, name: string | undefined): string | undefined {
  return name === undefined ? undefined : models.like(name);
}

/** A container that does not say what it holds, except by where it links to. */
function container(kind: "array" | "map", { dialect, models, link }: TypeContext): Resolved {
  const inside =
    dialect.bareContainers === "linked" && link !== undefined ? linkedType(link, dialect, models) : unknown;
  return { type: kind === "array" ? { kind, items: inside } : { kind, values: inside }, nullable: false };
}

function linkedType(link: string, dialect: Dialect, models: ModelNames): Type {
  const model = models.like(link);
  const isWord = /^(?:array|list|map|set|object)$/i.test(link) || Object.hasOwn(dialect.scalars, link);
  const scalar = dialect.linkedStrings?.[link];
  // A place that is named like a word of the language and like a model may be either.
  if (model !== undefined && (isWord || scalar)) return unknown;
  return scalar ?? (model === undefined ? unknown : { kind: "reference", model });
}

function scalarOf(text: string, context: TypeContext, found: Findings): Type | undefined {
  const { dialect, link } = context;
  const last = lastSegment(text);
  const key = [text, last].find((name) => Object.hasOwn(dialect.scalars, name));
  if (key === undefined) return undefined;
  const scalar = dialect.scalars[key];
  // A qualified name is another word: `kotlin.String` is no `String`. Only names without a meaning are known by their end.
  if (key !== text && scalar?.kind !== "unknown") return undefined;
  const shadow = shadowed(last, context);
  // Generators link what has no model to a document without a name.
  if (scalar && shadow !== undefined && scalar.kind !== "unknown" && link !== "") {
    found.ambiguous.add(last);
    return unknown;
  }
  if (context.inline?.replaces === "scalar" && scalar && scalar.kind !== "unknown") return context.inline.type;
  const linked = link !== undefined && scalar?.kind === "string" ? dialect.linkedStrings?.[link] : undefined;
  return linked ?? scalar;
}

/** Without the stars and spaces at its end. */
function withoutStars(word: string): string {
  let end = word.length;
  while (end > 0 && "* ".includes(word.charAt(end - 1))) end--;
  return word.slice(0, end);
}

/** The model that a word of the language may mean as well. */
function shadowed(word: string, { dialect, models }: TypeContext): string | undefined {
  const { shadows, modelSuffix } = dialect;
  const plain = withoutStars(word);
  const bare = modelSuffix !== undefined && plain.endsWith(modelSuffix) ? plain.slice(0, -modelSuffix.length) : plain;
  const other = shadows && Object.hasOwn(shadows, plain) ? shadows[plain] : undefined;
  return [word, bare, other].find((name) => name !== undefined && models.has(name));
}

function mapOf(values: Type): Resolved {
  return { type: { kind: "map", values }, nullable: false };
}

/** The type of what a container holds. What its marks say is true of its items, not of the property. */
function inside(expression: TypeExpression, context: TypeContext, found: Findings): Type | undefined {
  const marks = new Set<MarkMeaning>();
  const resolved = resolve(expression, context, { ...found, marks });
  if (resolved?.nullable || marks.has("nullable")) found.inside.nullable = true;
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

function lastSegment(name: string): string {
  return name.split(/\.|::|\\/).at(-1) || name;
}
