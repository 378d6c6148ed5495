import { afterAll, expect, test } from "vitest";
import { cleanUp, compile, runtimeFiles } from "./compile.js";

afterAll(cleanUp);

/** Each line is a file that begins with the interface; a line that must not compile ends in `// error`. */
function source(types: string, lines: readonly string[]): string {
  const head = `import * as v from "./runtime.js";\n${types}\n`;
  return head + lines.map((line, index) => `export const s${index}${line}`).join("\n");
}

function expected(file: string, text: string): string[] {
  return text
    .split("\n")
    .flatMap((line, index) => (line.endsWith("// error") ? [`${file}:${index + 1}`] : []))
    .sort();
}

const plain = source("interface A { a: string; b?: number | null; c: string[] | null; d?: unknown; e: unknown }", [
  `: v.Check<A> = v.object<A>("A", { a: v.required(v.string), b: v.optional(v.nullable(v.number)), c: v.required(v.nullable(v.array(v.string))), d: v.optional(v.unknown), e: v.required(v.unknown) });`,
  // a property is missing, and one is surplus
  `: v.Check<A> = v.object<A>("A", { a: v.required(v.string), b: v.optional(v.nullable(v.number)), c: v.required(v.nullable(v.array(v.string))), d: v.optional(v.unknown) }); // error`,
  `: v.Check<A> = v.object<A>("A", { a: v.required(v.string), b: v.optional(v.nullable(v.number)), c: v.required(v.nullable(v.array(v.string))), d: v.optional(v.unknown), e: v.required(v.unknown), f: v.optional(v.string) }); // error`,
  // a wrong type, narrower or wider
  `: v.Check<A> = v.object<A>("A", { a: v.required(v.number), b: v.optional(v.nullable(v.number)), c: v.required(v.nullable(v.array(v.string))), d: v.optional(v.unknown), e: v.required(v.unknown) }); // error`,
  `: v.Check<A> = v.object<A>("A", { a: v.required(v.enumeration(["x"])), b: v.optional(v.nullable(v.number)), c: v.required(v.nullable(v.array(v.string))), d: v.optional(v.unknown), e: v.required(v.unknown) }); // error`,
  `: v.Check<A> = v.object<A>("A", { a: v.required(v.union([v.string, v.number])), b: v.optional(v.nullable(v.number)), c: v.required(v.nullable(v.array(v.string))), d: v.optional(v.unknown), e: v.required(v.unknown) }); // error`,
  `: v.Check<A> = v.object<A>("A", { a: v.required(v.unknown), b: v.optional(v.nullable(v.number)), c: v.required(v.nullable(v.array(v.string))), d: v.optional(v.unknown), e: v.required(v.unknown) }); // error`,
  `: v.Check<A> = v.object<A>("A", { a: v.required(v.string), b: v.optional(v.nullable(v.number)), c: v.required(v.nullable(v.array(v.number))), d: v.optional(v.unknown), e: v.required(v.unknown) }); // error`,
  `: v.Check<A> = v.object<A>("A", { a: v.required(v.string), b: v.optional(v.nullable(v.number)), c: v.required(v.nullable(v.array(v.string))), d: v.optional(v.string), e: v.required(v.unknown) }); // error`,
  // required for optional, and the reverse
  `: v.Check<A> = v.object<A>("A", { a: v.optional(v.string), b: v.optional(v.nullable(v.number)), c: v.required(v.nullable(v.array(v.string))), d: v.optional(v.unknown), e: v.required(v.unknown) }); // error`,
  `: v.Check<A> = v.object<A>("A", { a: v.required(v.string), b: v.required(v.nullable(v.number)), c: v.required(v.nullable(v.array(v.string))), d: v.optional(v.unknown), e: v.required(v.unknown) }); // error`,
  `: v.Check<A> = v.object<A>("A", { a: v.required(v.string), b: v.optional(v.nullable(v.number)), c: v.required(v.nullable(v.array(v.string))), d: v.required(v.unknown), e: v.required(v.unknown) }); // error`,
  `: v.Check<A> = v.object<A>("A", { a: v.required(v.string), b: v.optional(v.nullable(v.number)), c: v.required(v.nullable(v.array(v.string))), d: v.optional(v.unknown), e: v.optional(v.unknown) }); // error`,
  // nullable missing, and one too many
  `: v.Check<A> = v.object<A>("A", { a: v.required(v.string), b: v.optional(v.number), c: v.required(v.nullable(v.array(v.string))), d: v.optional(v.unknown), e: v.required(v.unknown) }); // error`,
  `: v.Check<A> = v.object<A>("A", { a: v.required(v.nullable(v.string)), b: v.optional(v.nullable(v.number)), c: v.required(v.nullable(v.array(v.string))), d: v.optional(v.unknown), e: v.required(v.unknown) }); // error`,
  // a third argument where the type has no index signature, and a strict object
  `: v.Check<A> = v.object<A>("A", { a: v.required(v.string), b: v.optional(v.nullable(v.number)), c: v.required(v.nullable(v.array(v.string))), d: v.optional(v.unknown), e: v.required(v.unknown) }, v.string); // error`,
  `: v.Check<A> = v.strictObject<A>("A", { a: v.required(v.string), b: v.optional(v.nullable(v.number)), c: v.required(v.nullable(v.array(v.string))), d: v.optional(v.unknown), e: v.required(v.unknown) });`,
  `: v.Check<A> = v.strictObject<A>("A", { a: v.required(v.string) }); // error`,
]);

const odd = source(
  `interface O { "foo-bar"?: string; __proto__?: string; constructor?: string; toString: string; "~standard"?: number; "1a": number; 7?: string }`,
  [
    `: v.Check<O> = v.object<O>("O", { "foo-bar": v.optional(v.string), ["__proto__"]: v.optional(v.string), constructor: v.optional(v.string), toString: v.required(v.string), "~standard": v.optional(v.number), "1a": v.required(v.number), 7: v.optional(v.string) });`,
    `: v.Check<O> = v.object<O>("O", { "foo-bar": v.optional(v.string), constructor: v.optional(v.string), toString: v.required(v.string), "~standard": v.optional(v.number), "1a": v.required(v.number), 7: v.optional(v.string) }); // error`,
    `: v.Check<O> = v.object<O>("O", { "foo-bar": v.optional(v.string), ["__proto__"]: v.required(v.string), constructor: v.optional(v.string), toString: v.required(v.string), "~standard": v.optional(v.number), "1a": v.required(v.number), 7: v.optional(v.string) }); // error`,
    `: v.Check<O> = v.object<O>("O", { "foo-bar": v.optional(v.string), ["__proto__"]: v.optional(v.string), toString: v.required(v.string), "~standard": v.optional(v.number), "1a": v.required(v.number), 7: v.optional(v.string) }); // error`,
    `: v.Check<O> = v.object<O>("O", { "foo-bar": v.optional(v.string), ["__proto__"]: v.optional(v.string), constructor: v.optional(v.string), "~standard": v.optional(v.number), "1a": v.required(v.number), 7: v.optional(v.string) }); // error`,
    `: v.Check<O> = v.object<O>("O", { "foo-bar": v.optional(v.string), ["__proto__"]: v.optional(v.string), constructor: v.optional(v.string), toString: v.required(v.string), "1a": v.required(v.number), 7: v.optional(v.string) }); // error`,
  ],
);

const shapes = source(
  [
    "interface Empty { [key: string]: unknown }",
    "interface Open { a?: string; b: number; [key: string]: string | number | undefined }",
    "interface Any { a?: string; [key: string]: unknown }",
    "interface Node { value: string; next?: Node; children: Node[]; byName?: { [key: string]: Node } }",
    'type Color = "red" | "green";',
    'interface Painted { color?: Color; colors: Color[]; open?: "a" | "b" | (string & {}); level?: 1 | 2 | (number & {}); both: string | number | null }',
    "interface Cat { meow: string } interface Dog { bark: string } type Pet = Cat | Dog;",
    "declare const cat: v.Check<Cat>; declare const dog: v.Check<Dog>;",
  ].join(" "),
  [
    `: v.Check<Empty> = v.object<Empty>("Empty", {});`,
    `: v.Check<Empty> = v.object<Empty>("Empty", { a: v.required(v.string) }); // error`,
    `: v.Check<Open> = v.object<Open>("Open", { a: v.optional(v.string), b: v.required(v.number) }, v.string);`,
    `: v.Check<Open> = v.object<Open>("Open", { a: v.optional(v.string), b: v.required(v.number) }, v.union([v.string, v.number]));`,
    `: v.Check<Open> = v.object<Open>("Open", { a: v.optional(v.string), b: v.required(v.number) }, v.boolean); // error`,
    `: v.Check<Open> = v.object<Open>("Open", { a: v.optional(v.string), b: v.required(v.number) }); // error`,
    `: v.Check<Open> = v.object<Open>("Open", { a: v.optional(v.string) }, v.string); // error`,
    `: v.Check<Any> = v.object<Any>("Any", { a: v.optional(v.string) });`,
    `: v.Check<Any> = v.object<Any>("Any", { a: v.optional(v.string) }, v.unknown);`,
    `: v.Check<Node> = v.object<Node>("Node", { value: v.required(v.string), next: v.optional(v.reference(() => s9)), children: v.required(v.array(v.reference(() => s9))), byName: v.optional(v.map(v.reference(() => s9))) });`,
    `: v.Check<Node> = v.object<Node>("Node", { value: v.required(v.string), next: v.optional(v.reference(() => s9)), children: v.required(v.reference(() => s9)), byName: v.optional(v.map(v.reference(() => s9))) }); // error`,
    `: v.Check<Node> = v.object<Node>("Node", { value: v.required(v.string), next: v.optional(v.reference(() => cat)), children: v.required(v.array(v.reference(() => s9))), byName: v.optional(v.map(v.reference(() => s9))) }); // error`,
    `: v.Check<Color> = v.enumeration(["red", "green"]);`,
    `: v.Check<Color> = v.enumeration(["red"]); // error`,
    `: v.Check<Color> = v.enumeration(["red", "green", "blue"]); // error`,
    `: v.Check<Painted> = v.object<Painted>("Painted", { color: v.optional(v.reference(() => s12)), colors: v.required(v.array(v.enumeration(["green", "red"]))), open: v.optional(v.openEnumeration(["a", "b"])), level: v.optional(v.openEnumeration([1, 2])), both: v.required(v.nullable(v.union([v.string, v.number]))) });`,
    `: v.Check<Painted> = v.object<Painted>("Painted", { color: v.optional(v.string), colors: v.required(v.array(v.enumeration(["green", "red"]))), open: v.optional(v.openEnumeration(["a", "b"])), level: v.optional(v.openEnumeration([1, 2])), both: v.required(v.nullable(v.union([v.string, v.number]))) }); // error`,
    `: v.Check<Painted> = v.object<Painted>("Painted", { color: v.optional(v.reference(() => s12)), colors: v.required(v.array(v.enumeration(["green", "red"]))), open: v.optional(v.enumeration(["a", "b"])), level: v.optional(v.openEnumeration([1, 2])), both: v.required(v.nullable(v.union([v.string, v.number]))) }); // error`,
    `: v.Check<Pet> = v.union([v.reference(() => cat), v.reference(() => dog)]);`,
    `: v.Check<Pet> = v.union([v.reference(() => cat)]); // error`,
    `: v.Check<Pet> = v.union([v.reference(() => cat), v.reference(() => dog), v.string]); // error`,
  ],
);

const explicitUndefined = source("interface A { a: string; b?: string | undefined; c?: string | null | undefined }", [
  `: v.Check<A> = v.object<A>("A", { a: v.required(v.string), b: v.optional(v.string), c: v.optional(v.nullable(v.string)) });`,
  `: v.Check<A> = v.object<A>("A", { a: v.required(v.string), b: v.required(v.string), c: v.optional(v.nullable(v.string)) }); // error`,
  `: v.Check<A> = v.object<A>("A", { a: v.required(v.string), b: v.optional(v.string), c: v.optional(v.string) }); // error`,
]);

const standard = `import type { StandardJSONSchemaV1, StandardSchemaV1 } from "@standard-schema/spec";
import * as v from "./runtime.js";
interface A { a: string }
declare function validate(value: unknown): v.Result<A>;
declare function table(): v.Check<A>;
const schema: v.Schema<A> = v.schema(validate, table);
export const generic: StandardSchemaV1 = schema;
export const exact: StandardSchemaV1<A> = schema;
export const json: StandardJSONSchemaV1<A> = schema;
export const input: StandardSchemaV1.InferInput<typeof schema> = { a: "" };
export const output: StandardSchemaV1.InferOutput<typeof schema> = { a: 5 }; // error
export const other: StandardSchemaV1<{ b: string }> = schema; // error
export const otherJson: StandardJSONSchemaV1<{ b: string }> = schema; // error
export function read(value: unknown): string {
  const result = validate(value);
  return result.ok ? result.value.a : result.issues.map((issue) => issue.message).join();
}
`;

test.each([
  ["on", true],
  ["off", false],
])("table and interface must agree, with exactOptionalPropertyTypes %s", async (_, exactOptionalPropertyTypes) => {
  const files = { plain, odd, shapes, explicitUndefined, standard };
  const sources = Object.fromEntries(Object.entries(files).map(([name, text]) => [`${name}.ts`, text]));
  const compiled = await compile(
    { ...sources, ...runtimeFiles },
    { exactOptionalPropertyTypes, noUnusedLocals: false, noEmit: true },
  );
  const wanted = Object.entries(sources).flatMap(([file, text]) => expected(file, text));
  expect(compiled.errors, compiled.output).toEqual(wanted.sort());
});

test("the runtime compiles alone under the contract's flags and does nothing when it is imported", async () => {
  const compiled = await compile(runtimeFiles);
  expect(compiled.output).toBe("");
  for (const text of Object.values(runtimeFiles)) expect(text).not.toMatch(/from "[^.]/);
  const globals = Object.getOwnPropertyNames(globalThis);
  await compiled.load("runtime.js");
  expect(Object.getOwnPropertyNames(globalThis)).toEqual(globals);
});
