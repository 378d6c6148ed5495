import { type Code, code, joined, ours } from "../../generator/emit/code.js";
import type { RenderContext } from "../../generator/emit/target.js";
import type { Type } from "../../generator/model/type.js";
import { remembering } from "../../generator/text/remembering.js";
import { acceptsUndefined, fault, hasPaths, isDeepType, isLeaf, type Path, type Surroundings } from "./condition.js";
import { oneOf } from "./enum-guard.js";
import { type Native, scalarOf } from "./scalar.js";

/**
 * The functions of one module for arrays, maps, long enumerations and what is in them: one per type, for each path where the
 * paths differ.
 */
export interface Compounds {
  /** What conditions of the module need to know of a path through values, and of how deep these lie. */
  around(path: Path, depth: Code): Surroundings;
  /**
   * The name of a function that the module declares once per key; `base` is how it would like to be called. It is written
   * when it is first asked for.
   */
  declare(key: string, base: Code, write: (name: Code) => Code): Code;
  /** The names of other modules that were used. */
  readonly used: ReadonlySet<Code>;
  /** The functions, in the order in which they were asked for. */
  texts(): readonly Code[];
}

/**
 * Begins a module's collection.
 *
 * @param isTaken tells which names mean something else in the module
 */
export function createCompounds(context: RenderContext, isTaken: (name: Code) => boolean): Compounds {
  const names = new Map<string, Code>();
  const spoken = new Set<Code>();
  const counts = new Map<string, number>();
  const used = new Set<Code>();
  const use = (name: Code): Code => {
    used.add(name);
    return name;
  };
  const native: Native = remembering((question) =>
    isTaken(question === "isArray" ? code`Array` : code`Number`) ? code`v.${ours(question)}` : natives[question],
  );
  const around: Compounds["around"] = (path, depth) => ({ context, path, depth, compound, use, native });
  const texts: Code[] = [];
  const declare: Compounds["declare"] = (key, base, write) => {
    const known = names.get(key);
    if (known !== undefined) return known;
    let name = base;
    // The names of thousands of lists that are spelled alike must not grow with their number.
    for (let count = counts.get(base) ?? 0; spoken.has(name) || isTaken(name); count++) {
      name = count === 0 ? code`${base}_` : code`${base}_${count}`;
      counts.set(base, count + 1);
    }
    names.set(key, name);
    spoken.add(name);
    const at = texts.push(code``) - 1;
    texts[at] = write(name);
    return name;
  };
  // Properties that are spelled alike share a type, and to know it again is quicker than to spell it.
  const functions = { read: new Map<Type, Code>(), walk: new Map<Type, Code>() };
  const compound = (type: Type, path: Path): Code => {
    const known = functions[path].get(type);
    if (known !== undefined) return known;
    const prefix = hasPaths(type, context) ? path : ("is" as const);
    const name = declare(`${prefix} ${keyOf(type)}`, code`${ours(prefix)}${spell(type, context)}`, (name) =>
      write(type, name, around(path, code`depth + 1`)),
    );
    functions[path].set(type, name);
    return name;
  };
  return { around, declare, used, texts: () => texts };
}

/** Who answers where no model hides the name. */
const natives = {
  isArray: code`Array.isArray`,
  isInteger: code`Number.isInteger`,
  isNumber: code`Number.isFinite`,
};

/** A text that no other type has. */
export function keyOf(type: Type): string {
  switch (type.kind) {
    case "array":
      return `list ${keyOf(type.items)}`;
    case "map":
      return `map ${keyOf(type.values)}`;
    case "reference":
      return `model ${type.model}`;
    default:
      return JSON.stringify(type);
  }
}

/** `Segment[]` as `SegmentList`, `{ [key: string]: string }` as `StringMap`. */
export function spell(type: Type, context: RenderContext): Code {
  const scalar = scalarOf(type);
  if (scalar) return scalar.name;
  switch (type.kind) {
    case "array":
      return code`${spell(type.items, context)}List`;
    case "map":
      return code`${spell(type.values, context)}Map`;
    case "reference":
      return context.names.type(type.model);
    case "union":
      return type.members.length === 0
        ? code`Nothing`
        : joined(
            type.members.map((member) => spell(member, context)),
            "Or",
          );
    case "enum":
      return code`Enum`;
    default:
      return code`Unknown`;
  }
}

function write(type: Type, name: Code, surroundings: Surroundings): Code {
  if (type.kind === "array") return writeList(type.items, name, surroundings);
  if (type.kind === "map") return writeMap(type.values, name, surroundings);
  if (type.kind === "enum") return code`function ${name}(value: unknown): boolean {\n${oneOf(type.values)}}`;
  throw new TypeError(`Unexpected type ${type.kind}, expected an array, a map or an enumeration.`);
}

function writeList(items: Type, name: Code, surroundings: Surroundings): Code {
  const { context, native } = surroundings;
  // Terms of several parts mention the item more than once.
  const isNamed = items.kind === "union" || items.kind === "enum";
  const wrong = fault(items, isNamed ? code`item` : code`value[at]`, surroundings);
  const loop = [
    ...(acceptsUndefined(items, context) ? [code`if (!(at in value)) return false;`] : []),
    ...(isNamed && wrong !== "" ? [code`const item: unknown = value[at];`] : []),
    ...(wrong === "" ? [] : [code`if (${wrong}) return false;`]),
  ];
  const isDeepList = isDeepType(items, context);
  const recall = code`  if (value.length > 16 && v.isSpent(value.length)) return v.recall(${name}, value, ${isDeepList ? code`depth` : 0});\n`;
  return code`function ${name}(value: unknown${isDeepList ? code`, depth: number` : ""}): boolean {
  if (!${native("isArray")}(value)) return false;
${isLeaf(items, context) ? "" : recall}  const { length } = value;
  for (let at = 0; at < length; at++) {
    ${joined(loop, "\n    ")}
  }
  return true;
}`;
}

function writeMap(values: Type, name: Code, surroundings: Surroundings): Code {
  const isInner = !isLeaf(values, surroundings.context);
  const wrong = fault(values, code`item`, surroundings);
  const isDeepMap = isDeepType(values, surroundings.context);
  const recall = code`  if (v.isSpent(1)) return v.recall(${name}, value, ${isDeepMap ? code`depth` : 0});\n`;
  const loop = code`  for (const key in value) {
${isInner ? code`    v.spend(1);\n` : ""}    const item = (value as v.Members)[key];
    if (v.isOwn(value, key) && ${wrong}) return false;
  }
`;
  return code`function ${name}(value: unknown${isDeepMap ? code`, depth: number` : ""}): boolean {
  if (typeof value !== "object" || value === null || ${surroundings.native("isArray")}(value)) return false;
${isInner ? recall : ""}${wrong === "" ? "" : loop}  return true;
}`;
}
