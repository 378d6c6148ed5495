import type { RenderContext } from "../../generator/emit/target.js";
import { references, type Type } from "../../generator/model/type.js";
import { acceptsUndefined, faults, isDeepType, isLeaf, type Path, type Surroundings } from "./condition.js";

/** The functions of one module that check arrays and maps: one per type, for each path where the paths differ. */
export interface Compounds {
  /** The name of the function for a type; it is written when it is first asked for. */
  readonly compound: Surroundings["compound"];
  readonly use: Surroundings["use"];
  /** The names of other modules that were used. */
  readonly used: ReadonlySet<string>;
  /** The functions, in the order in which they were asked for. */
  texts(): readonly string[];
}

/**
 * Begins a module's collection.
 *
 * @param taken names that mean something else in the module
 */
export function createCompounds(context: RenderContext, taken: ReadonlySet<string>): Compounds {
  const names = new Map<string, string>();
  const spoken = new Set(taken);
  const used = new Set<string>();
  const use = (name: string): string => {
    used.add(name);
    return name;
  };
  const texts: string[] = [];
  const compound = (type: Type, path: Path): string => {
    const prefix = hasPaths(type, context) ? path : "is";
    const key = `${prefix} ${JSON.stringify(type)}`;
    const known = names.get(key);
    if (known !== undefined) return known;
    let name = `${prefix}${spell(type, context)}`;
    while (spoken.has(name)) name += "_";
    names.set(key, name);
    spoken.add(name);
    const at = texts.push("") - 1;
    texts[at] = write(type, name, { context, path, depth: "depth + 1", compound, use });
    return name;
  };
  return { compound, use, used, texts: () => texts };
}

/** True when the answer depends on other models, whose guards have two paths. */
function hasPaths(type: Type, context: RenderContext): boolean {
  return references(type).some((name) => context.model(name).kind !== "enum");
}

/** `Segment[]` as `SegmentList`, `{ [key: string]: string }` as `StringMap`. */
function spell(type: Type, context: RenderContext): string {
  switch (type.kind) {
    case "array":
      return `${spell(type.items, context)}List`;
    case "map":
      return `${spell(type.values, context)}Map`;
    case "reference":
      return context.names.type(type.model);
    case "union":
      return type.members.map((member) => spell(member, context)).join("Or") || "Nothing";
    case "string":
      return type.format === "date-time" ? "DateTime" : type.format === "date" ? "Date" : "String";
    case "integer":
    case "number":
    case "boolean":
    case "enum":
    case "unknown":
      return type.kind.charAt(0).toUpperCase() + type.kind.slice(1);
  }
}

function write(type: Type, name: string, surroundings: Surroundings): string {
  if (type.kind === "array") return writeList(type.items, name, surroundings);
  if (type.kind === "map") return writeMap(type.values, name, surroundings);
  throw new TypeError(`Unexpected type ${type.kind}, expected an array or a map.`);
}

function writeList(items: Type, name: string, surroundings: Surroundings): string {
  const { context } = surroundings;
  const fault = faults(items, "item", surroundings).join(" && ");
  const hole = acceptsUndefined(items, context) ? "!(at in value)" : undefined;
  const loop =
    hole === undefined
      ? [`const item = value[at];`, `if (${fault}) return false;`]
      : [
          `if (${hole}) return false;`,
          ...(fault === "" ? [] : [`const item = value[at];`, `if (${fault}) return false;`]),
        ];
  const isDeepList = isDeepType(items, context);
  const recall = `  if (value.length > 16 && v.isSpent(value.length)) return v.recall(${name}, value, ${isDeepList ? "depth" : 0});\n`;
  return `function ${name}(value: unknown${isDeepList ? ", depth: number" : ""}): boolean {
  if (!v.isArray(value)) return false;
${isLeaf(items, context) ? "" : recall}  const { length } = value;
  for (let at = 0; at < length; at++) {
    ${loop.join("\n    ")}
  }
  return true;
}`;
}

function writeMap(values: Type, name: string, surroundings: Surroundings): string {
  const isInner = !isLeaf(values, surroundings.context);
  const terms = faults(values, "item", surroundings);
  const isDeepMap = isDeepType(values, surroundings.context);
  const recall = `  if (v.isSpent(1)) return v.recall(${name}, value, ${isDeepMap ? "depth" : 0});\n`;
  const loop = `  for (const key in value) {
${isInner ? "    v.spend(1);\n" : ""}    const item = (value as v.Members)[key];
    if (v.isOwn(value, key) && ${terms.join(" && ")}) return false;
  }
`;
  return `function ${name}(value: unknown${isDeepMap ? ", depth: number" : ""}): boolean {
  if (typeof value !== "object" || value === null || v.isArray(value)) return false;
${isInner ? recall : ""}${terms.length > 0 ? loop : ""}  return true;
}`;
}
